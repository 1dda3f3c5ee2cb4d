-- ARGV: prefix, id, what comes of it if no runner says otherwise
-- Answers 'ended' when it waited and is over now, 'told' when its runner will end it, or 'done' or 'unknown'.
local id, outcome = ARGV[2], ARGV[3]
local known = redis.call('HMGET', job_key(id), 'state', 'lane', 'consumer')
local state, lane, consumer = known[1], known[2], known[3]
if not state then return 'unknown' end
if state == 'done' then return 'done' end
redis.call('HSET', job_key(id), 'cancelled', outcome)
if state == 'queued' then
  ended_as_cancelled(id, lane, nil)
  leave_backlog(id, lane)
  return 'ended'
end
redis.call('PUBLISH', 'notify:' .. consumer, id)
return 'told'
