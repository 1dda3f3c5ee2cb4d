-- ARGV: prefix, lane, consumer, id, attempt, outcome, lease in ms, most deliveries, take the next (1 or 0),
--       then pairs of type and data of the last events
-- Answers {'finished' or 'stale', next job or nothing}.
local lane, consumer, id, attempt, outcome = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local answer = 'stale'
if holds_lease(id, attempt, consumer) then
  local entry = redis.call('HGET', job_key(id), 'entry')
  redis.call('HSET', job_key(id), 'outcome', outcome)
  for i = 10, #ARGV, 2 do add_event(id, ARGV[i], ARGV[i + 1]) end
  conclude(id, lane, entry, outcome)
  answer = 'finished'
end
local next_job = ARGV[9] == '1' and take(lane, consumer, tonumber(ARGV[7]), tonumber(ARGV[8])) or nil
return {answer, next_job or false}
