-- ARGV: prefix, id, connection, ms until a run that nobody attends is forgotten
-- Answers 'attended', or 'superseded' when another connection has taken over, or 'over'.
local id, key = ARGV[2], job_key(ARGV[2])
local known = redis.call('HMGET', key, 'state', 'connection', 'user')
if not known[1] or known[1] == 'done' then return 'over' end
if known[2] and known[2] ~= ARGV[3] then return 'superseded' end
redis.call('HSET', key, 'connection', ARGV[3], 'attended', now_millis())
redis.call('ZADD', P .. 'live', 'XX', now_millis() + tonumber(ARGV[4]), live_member(id, known[3]))
return 'attended'
