from helper import answer

print(answer(), open("data.txt").read().strip())
