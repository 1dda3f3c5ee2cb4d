-- ARGV: prefix, id, lane, user, cost, max depth, payload, the instance that waits or ''
-- Answers {'queued', position, depth}, {'full', depth} or {'exists', state}.
local id, lane, user, cost, max_depth, payload = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7]
local key = job_key(id)

local known = redis.call('HMGET', key, 'state', 'lane', 'start', 'entry')
if known[1] then
  if is_nowhere(id, known[1], known[2], known[4]) then
    enqueue(id, known[2], known[3])
    redis.call('HSET', key, 'state', 'queued')
    ring()
    return {'exists', 'queued'}
  end
  return {'exists', known[1]}
end

local depth = redis.call('ZCARD', backlog_key(lane))
if depth >= max_depth then return {'full', depth} end

local tags, turn = P .. 'tags:' .. lane, next_turn(lane, user)
-- Among those whose turn it is whoever came first goes first: equal scores are in the order of their ids, and a job with
-- a high one would be overtaken for as long as others come. Nobody's id is empty.
local arrival = redis.call('HINCRBY', tags, '', 1)
local start = turn + math.min(arrival, MOST_ARRIVALS - 1) / MOST_ARRIVALS
enqueue(id, lane, start)
redis.call('HSET', tags, user, turn + cost)
redis.call('HSET', key, 'payload', payload, 'lane', lane, 'user', user, 'start', start,
  'attempt', 0, 'deliveries', 0, 'state', 'queued')
if ARGV[8] ~= '' then redis.call('HSET', key, 'w:' .. ARGV[8], '1') end
local position = redis.call('ZRANK', backlog_key(lane), id)
add_event(id, 'queued', '{"position":' .. position .. '}')
redis.call('EXPIRE', events_key(id), 86400)
ring()
return {'queued', position, depth + 1}
