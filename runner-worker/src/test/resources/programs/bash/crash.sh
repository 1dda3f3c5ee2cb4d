set -e
ls /no/such/folder
echo never
