-- ARGV: prefix, id, connection
-- Answers {state, number of the last message}; from now on only this connection may speak to the program.
local key = job_key(ARGV[2])
local known = redis.call('HMGET', key, 'state', 'number')
if not known[1] then return {'unknown', 0} end
if known[1] ~= 'done' then redis.call('HSET', key, 'connection', ARGV[3], 'attended', now_millis()) end
return {known[1], tonumber(known[2] or '0')}
