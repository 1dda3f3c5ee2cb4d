-- ARGV: prefix, id, instance
-- Answers {state, position} with a position of -1 unless queued, or {'unknown', -1}.
local id, key = ARGV[2], job_key(ARGV[2])
local known = redis.call('HMGET', key, 'state', 'lane')
if not known[1] then return {'unknown', -1} end
if ARGV[3] ~= '' and known[1] ~= 'done' then redis.call('HSET', key, 'w:' .. ARGV[3], '1') end
local position = known[1] == 'queued' and redis.call('ZRANK', backlog_key(known[2]), id)
return {known[1], position or -1}
