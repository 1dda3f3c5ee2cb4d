n = int(input())
stones = 0
row = 1
while row <= n:
    stones += row
    row += 1
print(stones)
