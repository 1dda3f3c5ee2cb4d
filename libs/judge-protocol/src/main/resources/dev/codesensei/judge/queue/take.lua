-- ARGV: prefix, lane, consumer, lease in ms, most deliveries
-- Answers {id, attempt, payload}, or nothing when nothing waits.
return take(ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5]))
