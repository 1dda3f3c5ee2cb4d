-- ARGV: prefix, consumer, id, attempt, then pairs of type and data
-- Answers 1, or 0 when the lease is somebody else's by now.
local consumer, id, attempt = ARGV[2], ARGV[3], ARGV[4]
if not holds_lease(id, attempt, consumer) then return 0 end
for i = 5, #ARGV, 2 do add_event(id, ARGV[i], ARGV[i + 1]) end
tell_waiters(id, id)
return 1
