-- ARGV: prefix, lane, consumer, id, attempt
-- Answers 1, 2 when the job is to be cancelled, or 0 when the lease is somebody else's by now.
local lane, consumer, id, attempt = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
if not holds_lease(id, attempt, consumer) then return 0 end
local entry = redis.call('HGET', job_key(id), 'entry')
redis.call('XCLAIM', run_key(lane), GROUP, consumer, 0, entry, 'IDLE', 0, 'JUSTID')
return redis.call('HEXISTS', job_key(id), 'cancelled') == 1 and 2 or 1
