-- ARGV: prefix, id, connection, number, kind, data, most bytes that the program has not taken, most bytes in all
-- Answers 'fed', also when it was before; 'full' or 'much' for too many bytes; 'gap' when a message before this one is
-- missing; 'superseded' when another connection has taken over; or 'over'.
local id, number, data = ARGV[2], tonumber(ARGV[4]), ARGV[6]
local key = job_key(id)
local known = redis.call('HMGET', key, 'state', 'connection', 'number', 'sent', 'taken', 'attempt', 'consumer')
local last, sent, taken = tonumber(known[3] or '0'), tonumber(known[4] or '0'), tonumber(known[5] or '0')
if not known[1] or known[1] == 'done' then return 'over' end
if known[2] and known[2] ~= ARGV[3] then return 'superseded' end
if number <= last then return 'fed' end
if number > last + 1 then return 'gap' end
if sent + #data > tonumber(ARGV[8]) then return 'much' end
if sent + #data - taken > tonumber(ARGV[7]) then return 'full' end
-- The number is the entry's id, so that no message is there twice whatever becomes of the next write.
local entry = number .. '-0'
if #redis.call('XRANGE', input_key(id), entry, entry) == 0 then
  redis.call('XADD', input_key(id), entry, 'kind', ARGV[5], 'data', data, 'attempt', known[6])
  redis.call('EXPIRE', input_key(id), 86400)
end
redis.call('HSET', key, 'number', number, 'sent', sent + #data, 'attended', now_millis())
if known[1] == 'leased' then redis.call('PUBLISH', 'notify:' .. known[7], id .. '\ninput') end
return 'fed'
