-- ARGV: prefix, lane, consumer, id, attempt
-- Answers 1, or 0 when the lease is somebody else's by now. The delivery does not count: nothing went wrong.
local lane, consumer, id, attempt = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
if not holds_lease(id, attempt, consumer) then return 0 end
local lease_of = redis.call('HMGET', job_key(id), 'entry', 'start')
enqueue(id, lane, lease_of[2])
redis.call('HSET', job_key(id), 'state', 'queued')
redis.call('HINCRBY', job_key(id), 'deliveries', -1)
drop_entry(lane, lease_of[1])
ring()
return 1
