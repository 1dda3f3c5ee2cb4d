n, k = map(int, input().split())
days = list(map(int, input().split()))
found = 0
for first in range(n):
    for last in range(first, n):
        marbles = 0
        for day in range(first, last + 1):
            marbles += days[day]
        if marbles == k:
            found += 1
print(found)
