signals = int(input())
row = input().split()
for i in range(signals):
    row.append(row.pop(0))
print(*row)
