-- ARGV: prefix, lane, user
-- Answers how many jobs would wait in front of one that this user submitted now. Those well behind the clock do not count:
-- they have been passed over, since their users have as many running as they may.
-- Whoever has jobs in later turns waits for newcomers too, as many in each turn as there are users now.
local clock, turn = tonumber(redis.call('GET', P .. 'vtime:' .. ARGV[2]) or '0'), next_turn(ARGV[2], ARGV[3])
local backlog, now = backlog_key(ARGV[2]), math.floor(clock)
local waiting = redis.call('ZCOUNT', backlog, string.format('%.0f', now - 1), '(' .. string.format('%.0f', turn + 1))
local users = redis.call('ZCOUNT', backlog, string.format('%.0f', now), '(' .. string.format('%.0f', now + 2))
return math.max(waiting, math.ceil((turn - clock) * users))
