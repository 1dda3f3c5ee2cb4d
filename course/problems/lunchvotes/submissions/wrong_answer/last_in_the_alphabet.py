n = int(input())
votes = {}
for i in range(n):
    dish = input()
    votes[dish] = votes.get(dish, 0) + 1

winner = ""
most = 0
for dish in sorted(votes):
    if votes[dish] >= most:
        winner = dish
        most = votes[dish]
print(winner, most)
