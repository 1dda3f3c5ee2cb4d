-- ARGV: prefix, worker, whether it is to take no more jobs (1 or 0)
-- Answers 1, or 0 when nobody knows the worker. It hears of it with its next heartbeat.
if redis.call('HEXISTS', P .. 'workers', ARGV[2]) == 0 then return 0 end
redis.call(ARGV[3] == '1' and 'SADD' or 'SREM', P .. 'draining', ARGV[2])
return 1
