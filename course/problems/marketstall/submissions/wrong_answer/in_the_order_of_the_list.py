n, c = map(int, input().split())
total = 0
for _ in range(n):
    weight, value = map(int, input().split())
    if weight <= c:
        c -= weight
        total += value
print(total)
