# Every copy starts two more; what could start says so in a file.
bomb() { echo x >> /tmp/born; [ "$1" -gt 0 ] && { bomb $(($1 - 1)) & bomb $(($1 - 1)) & wait; }; }
bomb 7 2>/dev/null
born=$(wc -l < /tmp/born)
[ "$born" -ge 200 ] && echo SUCCEEDED || echo "stopped at $born"
exit 0
