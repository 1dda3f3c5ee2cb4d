# A string that doubles.
hog=0123456789abcdef
while [ ${#hog} -lt 100000000 ]; do hog=$hog$hog; done
echo SUCCEEDED
