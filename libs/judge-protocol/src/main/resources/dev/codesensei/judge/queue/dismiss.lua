-- ARGV: prefix, id, user
-- A run that was admitted and then not accepted leaves its place.
return redis.call('ZREM', P .. 'live', live_member(ARGV[2], ARGV[3]))
