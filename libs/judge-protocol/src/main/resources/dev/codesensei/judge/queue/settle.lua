-- ARGV: prefix, id, entry of the done stream, seconds to keep the job
-- The outcome stays a while after it was persisted, so that a store that lost its last writes can be told again. A store
-- loses seconds, not minutes: large outcomes, which would soon fill the memory, stay no longer than they must.
local LARGE, LONGEST = 65536, 60
local key, keep = job_key(ARGV[2]), tonumber(ARGV[4])
if redis.call('HSTRLEN', key, 'outcome') > LARGE then
  keep = math.min(keep, LONGEST)
end
redis.call('EXPIRE', key, keep)
redis.call('XACK', P .. 'done', 'results', ARGV[3])
return 1
