-- ARGV: prefix, ms
-- Answers the live runs that wait and that no client has attended for so long. What nobody ever attended, because an
-- instance died or the queue was wiped in between, has its time from the first look on.
local deserted, now = {}, now_millis()
for _, member in ipairs(redis.call('ZRANGE', P .. 'live', 0, -1)) do
  local id = string.sub(member, 1, 36)
  local known = redis.call('HMGET', job_key(id), 'state', 'attended')
  if known[1] == 'queued' and not known[2] then
    redis.call('HSET', job_key(id), 'attended', now)
  elseif known[1] == 'queued' and now - tonumber(known[2]) > tonumber(ARGV[2]) then
    table.insert(deserted, id)
  end
end
return deserted
