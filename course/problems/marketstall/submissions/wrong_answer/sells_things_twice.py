n, c = map(int, input().split())
best = [0] * (c + 1)
for _ in range(n):
    weight, value = map(int, input().split())
    for room in range(weight, c + 1):
        best[room] = max(best[room], best[room - weight] + value)
print(best[c])
