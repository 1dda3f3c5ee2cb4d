# With the machine's own numbers, everybody could be counted, asked for limits and sent signals.
[ -d /proc/@BYSTANDER@ ] && kill -0 @BYSTANDER@ 2>/dev/null && echo SUCCEEDED
exit 0
