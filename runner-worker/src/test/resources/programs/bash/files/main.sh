. ./helper.sh
echo "$(answer) $(cat data.txt)"
