# Many writers at once, none of which is the program itself.
for i in 1 2 3 4 5 6; do (head -c 150000 /dev/zero | tr '\0' x) & done
wait
echo SUCCEEDED
