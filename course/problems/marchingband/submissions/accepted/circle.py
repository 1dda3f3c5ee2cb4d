signals = int(input())
row = input().split()
n = len(row)
print(" ".join(row[(i + signals) % n] for i in range(n)))
