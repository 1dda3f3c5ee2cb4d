-- ARGV: prefix, lane, consumer, id, attempt, whether the delivery counts (1 or 0), most deliveries
-- Answers 1, or 0 when the lease is somebody else's by now.
local lane, consumer, id, attempt = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local counts, most = ARGV[6] == '1', tonumber(ARGV[7])
if not holds_lease(id, attempt, consumer) then return 0 end
local held = redis.call('HMGET', job_key(id), 'entry', 'start', 'deliveries')
if counts and tonumber(held[3]) >= most then
  bury(id, lane, held[1], held[3])
  return 1
end
if ended_as_cancelled(id, lane, held[1]) then return 1 end
enqueue(id, lane, held[2])
redis.call('HSET', job_key(id), 'state', 'queued')
let_go(id)
if not counts then redis.call('HINCRBY', job_key(id), 'deliveries', -1) end
drop_entry(lane, held[1])
ring()
return 1
