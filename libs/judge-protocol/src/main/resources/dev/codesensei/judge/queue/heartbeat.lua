-- ARGV: prefix, worker, what it says of itself
redis.call('HSET', P .. 'workers', ARGV[2], ARGV[3])
return 1
