-- ARGV: prefix, lane, user
-- Answers how many jobs would wait in front of one that this user submitted now. Those well behind the clock do not count:
-- they have been passed over, since their users have as many running as they may.
local clock = tonumber(redis.call('GET', P .. 'vtime:' .. ARGV[2]) or '0')
local from = string.format('%.0f', math.floor(clock) - 1)
local behind = string.format('%.0f', next_turn(ARGV[2], ARGV[3]) + 1)
return redis.call('ZCOUNT', backlog_key(ARGV[2]), from, '(' .. behind)
