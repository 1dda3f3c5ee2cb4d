-- ARGV: prefix, id, entry of the done stream, seconds to keep the job
-- The outcome stays a while after it was persisted, so that a store that lost its last writes can be told again.
redis.call('EXPIRE', job_key(ARGV[2]), tonumber(ARGV[4]))
redis.call('XACK', P .. 'done', 'results', ARGV[3])
return 1
