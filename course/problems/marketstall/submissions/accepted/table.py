n, c = map(int, input().split())
best = [0] * (c + 1)
for _ in range(n):
    weight, value = map(int, input().split())
    for room in range(c, weight - 1, -1):
        taken = best[room - weight] + value
        if taken > best[room]:
            best[room] = taken
print(best[c])
