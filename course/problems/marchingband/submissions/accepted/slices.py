signals = int(input())
row = input().split()
k = signals % len(row)
row = row[k:] + row[:k]
print(*row)
