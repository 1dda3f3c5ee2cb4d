-- ARGV: prefix, id, the instance that waits or ''
-- Answers {state, position} with a position of -1 unless queued; the state of a job that is nowhere is 'unknown'.
local id, instance, key = ARGV[2], ARGV[3], job_key(ARGV[2])
local known = redis.call('HMGET', key, 'state', 'lane', 'entry')
local state, lane, entry = known[1], known[2], known[3]
if not state or is_nowhere(id, state, lane, entry) then return {'unknown', -1} end
if instance ~= '' and state ~= 'done' then redis.call('HSET', key, 'w:' .. instance, '1') end
local position = state == 'queued' and redis.call('ZRANK', backlog_key(lane), id)
return {state, position or -1}
