-- ARGV: prefix, consumer, id, attempt, number of the last message heard, bytes that the program has taken, most messages
-- Answers {ms since a client was last seen, messages}, or nothing when the lease is somebody else's by now.
local consumer, id, attempt, last = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local key = job_key(id)
if not holds_lease(id, attempt, consumer) then return false end
redis.call('HSETNX', key, 'attended', now_millis())
redis.call('HSET', key, 'taken', ARGV[6])
local silent = now_millis() - tonumber(redis.call('HGET', key, 'attended'))
return {silent, redis.call('XRANGE', input_key(id), '(' .. last .. '-0', '+', 'COUNT', ARGV[7])}
