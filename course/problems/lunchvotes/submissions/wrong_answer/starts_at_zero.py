# The first vote for a dish is not counted.
n = int(input())
votes = {}
for i in range(n):
    dish = input()
    if dish in votes:
        votes[dish] += 1
    else:
        votes[dish] = 0

winner = min(votes, key=lambda dish: (-votes[dish], dish))
print(winner, votes[winner])
