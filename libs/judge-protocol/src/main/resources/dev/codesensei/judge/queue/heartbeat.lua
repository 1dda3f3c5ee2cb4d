-- ARGV: prefix, worker, what it says of itself
-- Answers 1 when it is to take no more jobs, otherwise 0. A runner that was silent for an hour is forgotten.
local now = now_millis()
redis.call('HSET', P .. 'workers', ARGV[2], ARGV[3])
redis.call('ZADD', P .. 'workers:seen', now, ARGV[2])
local silent = redis.call('ZRANGE', P .. 'workers:seen', '-inf', now - 3600000, 'BYSCORE')
for _, worker in ipairs(silent) do
  redis.call('HDEL', P .. 'workers', worker)
  redis.call('ZREM', P .. 'workers:seen', worker)
  redis.call('SREM', P .. 'draining', worker)
end
return redis.call('SISMEMBER', P .. 'draining', ARGV[2])
