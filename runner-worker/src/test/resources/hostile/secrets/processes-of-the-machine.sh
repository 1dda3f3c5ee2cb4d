# With the machine's own numbers, everybody could be counted, asked for limits and sent signals.
others='@BYSTANDERS@'
for pid in ${others//,/}; do kill -0 "$pid" 2>/dev/null && echo SUCCEEDED; done
exit 0
