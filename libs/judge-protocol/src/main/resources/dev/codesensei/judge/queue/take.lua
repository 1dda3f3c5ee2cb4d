-- ARGV: prefix, consumer, lease in ms, most deliveries, most jobs of one user at once, then pairs of lane and weight
-- Answers {id, attempt, payload, lane}, or nothing when nothing may be taken.
return take(ARGV[2], 3, #ARGV)
