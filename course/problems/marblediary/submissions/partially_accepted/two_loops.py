n, k = map(int, input().split())
days = list(map(int, input().split()))
found = 0
for first in range(n):
    marbles = 0
    for last in range(first, n):
        marbles += days[last]
        if marbles == k:
            found += 1
print(found)
