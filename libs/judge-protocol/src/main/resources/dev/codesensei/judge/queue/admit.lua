-- ARGV: prefix, id, user, most live runs here, most of one user, ms until a run that nobody attends is forgotten
-- Answers 'admitted', or 'full' or 'enough' when all, or the user, have as many as may be.
local id, user, most, most_of_one = ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
redis.call('ZREMRANGEBYSCORE', P .. 'live', '-inf', now_millis())
local all, own = redis.call('ZRANGE', P .. 'live', 0, -1), 0
for _, member in ipairs(all) do
  if string.sub(member, 38) == user then own = own + 1 end
end
if own >= most_of_one then return 'enough' end
if #all >= most then return 'full' end
redis.call('ZADD', P .. 'live', now_millis() + tonumber(ARGV[6]), live_member(id, user))
return 'admitted'
