n = int(input())
votes = {}
for i in range(n):
    dish = input()
    votes[dish] += 1

winner = min(votes, key=lambda dish: (-votes[dish], dish))
print(winner, votes[winner])
