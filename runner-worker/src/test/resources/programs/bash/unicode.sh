read -r line
echo "$line żółć 🎉"
