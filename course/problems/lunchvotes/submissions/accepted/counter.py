from collections import Counter

n = int(input())
votes = Counter(input() for _ in range(n))
winner = min(votes, key=lambda dish: (-votes[dish], dish))
print(winner, votes[winner])
