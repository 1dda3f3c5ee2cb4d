-- ARGV: prefix, lane, user, then all lanes
-- Answers how many jobs would wait in front of one that this user submitted now, and how many run.
local running = 0
for i = 4, #ARGV do running = running + redis.call('XLEN', run_key(ARGV[i])) end
local behind = string.format('%.0f', next_turn(ARGV[2], ARGV[3]) + 1)
return {redis.call('ZCOUNT', backlog_key(ARGV[2]), '-inf', '(' .. behind), running}
