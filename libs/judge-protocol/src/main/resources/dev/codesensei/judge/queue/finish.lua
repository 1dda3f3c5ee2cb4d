-- ARGV: prefix, lane, consumer, id, attempt, outcome, number of last events, then pairs of their type and data; when the
--       next job is wanted, then what take is told
-- Answers {'finished' or 'stale', next job or nothing}.
local lane, consumer, id, attempt, outcome = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local events_end = 7 + 2 * tonumber(ARGV[7])
local answer = 'stale'
if holds_lease(id, attempt, consumer) then
  local entry = redis.call('HGET', job_key(id), 'entry')
  redis.call('HSET', job_key(id), 'outcome', outcome)
  for i = 8, events_end, 2 do add_event(id, ARGV[i], ARGV[i + 1]) end
  conclude(id, lane, entry, outcome)
  answer = 'finished'
end
return {answer, #ARGV > events_end and take(consumer, events_end + 1, #ARGV) or false}
