n = int(input())
votes = {}
for i in range(n):
    dish = input()
    votes[dish] = votes.get(dish, 0) + 1

winner = max(votes, key=votes.get)
print(winner, votes[winner])
