-- Names and steps shared by the scripts of this folder.
local P = ARGV[1]
local GROUP = 'runners'
local MAX_BELLS = 64
local EVENTS_SECONDS = 3600
-- A job that printed much is followed live or read as a result; its events do not fill Redis for an hour.
local MANY_EVENTS = 64
local MANY_EVENTS_SECONDS = 300
-- Redis cuts a subscriber off that lags behind by some tens of megabytes; a large outcome is fetched instead.
local MOST_PUBLISHED = 65536
-- How far behind the first job a take looks for one whose user may have another one run: at all that a lane holds usually,
-- in pieces, for as a rule it is the first. Two milliseconds at the worst, when all of them are users' who have enough.
local LOOK_AHEAD = 2048
local AT_ONCE = 64
-- Jobs that a lane tells the order of before it has been empty once; so many fit behind the point of a score.
local MOST_ARRIVALS = 1048576
-- What a job costs its lane, divided by the lane's weight.
local LANE_COST = 1000000

local function job_key(id) return P .. 'job:' .. id end
local function events_key(id) return P .. 'ev:' .. id end
local function backlog_key(lane) return P .. 'backlog:' .. lane end
local function since_key(lane) return P .. 'since:' .. lane end
local function run_key(lane) return P .. 'run:' .. lane end
local function held_key(user) return P .. 'held:' .. user end
local function input_key(id) return P .. 'in:' .. id end
-- Of the set of live runs. A job's id is 36 characters long.
local function live_member(id, user) return id .. ' ' .. user end

local function now_millis()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function ring()
  redis.call('RPUSH', P .. 'bell', '1')
  redis.call('LTRIM', P .. 'bell', -MAX_BELLS, -1)
end

-- Waiters are fields of the job, so that they come and go with it.
local function tell_waiters(id, message)
  local fields = redis.call('HKEYS', job_key(id))
  for _, field in ipairs(fields) do
    if string.sub(field, 1, 2) == 'w:' then
      redis.call('PUBLISH', 'notify:' .. string.sub(field, 3), message)
    end
  end
end

local function add_event(id, kind, data)
  redis.call('XADD', events_key(id), '*', 'type', kind, 'data', data)
end

-- The fence: only the holder of the latest attempt may speak for a job.
local function holds_lease(id, attempt, consumer)
  local lease = redis.call('HMGET', job_key(id), 'state', 'attempt', 'consumer')
  return lease[1] == 'leased' and lease[2] == attempt and lease[3] == consumer
end

local function enqueue(id, lane, start)
  redis.call('ZADD', since_key(lane), 'NX', now_millis(), id)
  redis.call('ZADD', backlog_key(lane), start, id)
end

-- Start-time fair queueing (Goyal, Vin, Cheng 1996): a user's next job starts where the last one ended.
local function next_turn(lane, user)
  local vtime = tonumber(redis.call('GET', P .. 'vtime:' .. lane) or '0')
  return math.max(math.floor(vtime), tonumber(redis.call('HGET', P .. 'tags:' .. lane, user) or '0'))
end

-- Whether a crash has left a job that is neither in the backlog nor leased, though it says that it is.
local function is_nowhere(id, state, lane, entry)
  if state == 'queued' then return not redis.call('ZSCORE', backlog_key(lane), id) end
  return state == 'leased' and #redis.call('XRANGE', run_key(lane), entry, entry) == 0
end

-- Deleted first: a fault in between leaves a pending entry without content, which the next take removes. The other
-- way round it would leave an entry that nobody has pending and nobody ever looks at.
local function drop_entry(lane, entry)
  redis.call('XDEL', run_key(lane), entry)
  redis.call('XACK', run_key(lane), GROUP, entry)
end

local function let_go(id)
  local user = redis.call('HGET', job_key(id), 'user')
  if user then redis.call('SREM', held_key(user), id) end
end

-- What a client has sent to the program that reads it live.
local function end_input(id)
  redis.call('DEL', input_key(id))
  redis.call('ZREM', P .. 'live', live_member(id, redis.call('HGET', job_key(id), 'user') or ''))
end

-- Whether a user has as many jobs running as allowed. What a fault left in the set is thrown out before it counts.
local function has_enough(user, most)
  if most == 0 or redis.call('SCARD', held_key(user)) < most then return false end
  for _, id in ipairs(redis.call('SMEMBERS', held_key(user))) do
    if redis.call('HGET', job_key(id), 'state') ~= 'leased' then redis.call('SREM', held_key(user), id) end
  end
  return redis.call('SCARD', held_key(user)) >= most
end

-- Marks a job as done, in an order of which every prefix can be recovered from. Waiters are sent the outcome, or
-- nothing where they have to fetch it. The entry is the lease, if there was one.
local function conclude(id, lane, entry, outcome)
  redis.call('XADD', P .. 'done', '*', 'job', id)
  redis.call('HSET', job_key(id), 'state', 'done')
  if entry then drop_entry(lane, entry) end
  let_go(id)
  end_input(id)
  add_event(id, 'result', '{}')
  local many = redis.call('XLEN', events_key(id)) > MANY_EVENTS
  redis.call('EXPIRE', events_key(id), many and MANY_EVENTS_SECONDS or EVENTS_SECONDS)
  local minute = P .. 'finished:' .. lane .. ':' .. math.floor(now_millis() / 60000)
  redis.call('INCR', minute)
  redis.call('EXPIRE', minute, 180)
  tell_waiters(id, id .. '\n' .. (#outcome <= MOST_PUBLISHED and outcome or ''))
end

local function bury(id, lane, entry, deliveries)
  local reason = 'handed out ' .. deliveries .. ' times without an answer'
  redis.call('HSET', job_key(id), 'dead', reason)
  redis.call('XADD', P .. 'dead', 'MAXLEN', '~', 10000, '*', 'job', id, 'reason', reason)
  conclude(id, lane, entry, '')
end

-- A job that is to be cancelled ends where it would otherwise go to another runner. Whether it did.
local function ended_as_cancelled(id, lane, entry)
  local outcome = redis.call('HGET', job_key(id), 'cancelled')
  if not outcome then return false end
  redis.call('HSET', job_key(id), 'outcome', outcome)
  conclude(id, lane, entry, outcome)
  return true
end

local function lease(id, lane, consumer, entry)
  local key = job_key(id)
  local attempt = redis.call('HINCRBY', key, 'attempt', 1)
  redis.call('HINCRBY', key, 'deliveries', 1)
  redis.call('HSET', key, 'consumer', consumer, 'entry', entry, 'state', 'leased')
  redis.call('SADD', held_key(redis.call('HGET', key, 'user')), id)
  return {id, attempt, redis.call('HGET', key, 'payload'), lane}
end

-- The oldest lease whose holder fell silent. XPENDING with IDLE finds it behind any number of living ones;
-- XAUTOCLAIM would give up after ten.
local function take_expired(lane, consumer, lease_millis, max_deliveries)
  for _ = 1, 16 do
    local expired = redis.call('XPENDING', run_key(lane), GROUP, 'IDLE', lease_millis, '-', '+', 1)
    if #expired == 0 then return nil end
    local entry = expired[1][1]
    local fields = redis.call('XRANGE', run_key(lane), entry, entry)
    local id = fields[1] and fields[1][2][2]
    local held = id and redis.call('HMGET', job_key(id), 'state', 'entry', 'deliveries')
    if not held or held[1] ~= 'leased' or held[2] ~= entry then
      drop_entry(lane, entry)
    elseif ended_as_cancelled(id, lane, entry) then
      -- and the next one is looked at
    elseif tonumber(held[3]) >= max_deliveries then
      bury(id, lane, entry, held[3])
    else
      redis.call('XCLAIM', run_key(lane), GROUP, consumer, 0, entry, 'IDLE', 0, 'JUSTID')
      return lease(id, lane, consumer, entry)
    end
  end
  return nil
end

-- A turn is over when each user who waits could have been served, not only when nobody is left in it: newcomers would go
-- on joining it, and whoever was served in it once would wait for all of them. (In weighted fair queueing, of Demers,
-- Keshav and Shenker 1989, the clock goes the slower the more wait, as here.) Nobody has two jobs in one turn, so those in
-- this turn and the next are about the users who wait. The clock is never behind the job that is taken, nor more than a
-- turn before it: newcomers wait for one job of each user at most. Nor does it go backwards: a job that was handed back has
-- an old start, and a clock set to it would let newcomers overtake everybody who waits.
local function advance_clock(lane, start)
  local key, turn = P .. 'vtime:' .. lane, math.floor(tonumber(start))
  local clock = tonumber(redis.call('GET', key) or '0')
  local users = redis.call('ZCOUNT', backlog_key(lane), turn, '(' .. string.format('%.0f', turn + 2))
  local later = math.max(turn, math.min(clock + 1 / math.max(1, users), turn + 1))
  if later > clock then redis.call('SET', key, string.format('%.6f', later)) end
end

local function leave_backlog(id, lane)
  redis.call('ZREM', backlog_key(lane), id)
  redis.call('ZREM', since_key(lane), id)
end

local function take_this(id, start, lane, consumer)
  local entry = redis.call('XADD', run_key(lane), '*', 'job', id)
  -- More than one, for an entry that a failed script left unread would otherwise come instead of ours.
  redis.call('XREADGROUP', 'GROUP', GROUP, consumer, 'COUNT', 16, 'STREAMS', run_key(lane), '>')
  local taken = lease(id, lane, consumer, entry)
  advance_clock(lane, start)
  leave_backlog(id, lane)
  return taken
end

-- The first whose user has not enough running already. One user alone can fill the front of a lane: who has enough is
-- passed over while the clock goes on with the others.
local function take_waiting(lane, consumer, most_of_one)
  local full, passed = {}, 0
  repeat
    local waiting = redis.call('ZRANGE', backlog_key(lane), passed, passed + AT_ONCE - 1, 'WITHSCORES')
    for i = 1, #waiting, 2 do
      local id, start = waiting[i], waiting[i + 1]
      local known = redis.call('HMGET', job_key(id), 'state', 'user', 'cancelled')
      local user = known[2]
      if known[1] ~= 'queued' or (known[3] and ended_as_cancelled(id, lane, nil)) then
        leave_backlog(id, lane)
      else
        if not full[user] and not has_enough(user, most_of_one) then return take_this(id, start, lane, consumer) end
        full[user] = true
        passed = passed + 1
      end
    end
  until #waiting < 2 * AT_ONCE or passed >= LOOK_AHEAD
  if passed == 0 then redis.call('DEL', P .. 'tags:' .. lane) end
  return nil
end

-- Lanes take turns as users do inside of one, those of more weight more often. Those where nothing waits save nothing up.
local function lanes_in_turn(weights)
  local clock, lanes = tonumber(redis.call('GET', P .. 'vlane') or '0'), {}
  for lane, weight in pairs(weights) do
    if redis.call('EXISTS', backlog_key(lane)) == 1 then
      local tag = tonumber(redis.call('HGET', P .. 'lanes', lane) or '0')
      table.insert(lanes, {name = lane, weight = weight, start = math.max(clock, tag)})
    end
  end
  table.sort(lanes, function(a, b)
    if a.start ~= b.start then return a.start < b.start end
    return a.weight > b.weight or (a.weight == b.weight and a.name < b.name)
  end)
  return lanes
end

local function take_from_lanes(weights, consumer, most_of_one)
  for _, lane in ipairs(lanes_in_turn(weights)) do
    local taken = take_waiting(lane.name, consumer, most_of_one)
    if taken then
      redis.call('SET', P .. 'vlane', string.format('%.0f', lane.start))
      redis.call('HSET', P .. 'lanes', lane.name, string.format('%.0f', lane.start + LANE_COST / lane.weight))
      return taken
    end
  end
  return nil
end

-- Reads what the scripts that take are told, from ARGV[first] on: lease in ms, most deliveries, how many jobs of one user
-- may run at once (0: any), then pairs of lane and weight up to ARGV[last].
local function take(consumer, first, last)
  local lease_millis, max_deliveries, most_of_one = tonumber(ARGV[first]), tonumber(ARGV[first + 1]), tonumber(ARGV[first + 2])
  local weights = {}
  for i = first + 3, last, 2 do weights[ARGV[i]] = tonumber(ARGV[i + 1]) end
  for lane in pairs(weights) do
    if redis.call('EXISTS', run_key(lane)) == 0 then
      redis.call('XGROUP', 'CREATE', run_key(lane), GROUP, '0', 'MKSTREAM')
    end
    local expired = take_expired(lane, consumer, lease_millis, max_deliveries)
    if expired then return expired end
  end
  return take_from_lanes(weights, consumer, most_of_one)
end
