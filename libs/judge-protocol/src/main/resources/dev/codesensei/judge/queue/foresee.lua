-- ARGV: prefix, lane, user
-- Answers how many jobs would wait in front of one that this user submitted now.
return redis.call('ZCOUNT', backlog_key(ARGV[2]), '-inf', '(' .. string.format('%.0f', next_turn(ARGV[2], ARGV[3]) + 1))
