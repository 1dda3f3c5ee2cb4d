n, c = map(int, input().split())
things = [tuple(map(int, input().split())) for _ in range(n)]
total = 0
for weight, value in sorted(things, key=lambda thing: thing[1], reverse=True):
    if weight <= c:
        c -= weight
        total += value
print(total)
