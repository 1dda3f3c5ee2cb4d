n, k = map(int, input().split())
days = list(map(int, input().split()))
found = 0
first = 0
marbles = 0
for last in range(n):
    marbles += days[last]
    while marbles > k and first <= last:
        marbles -= days[first]
        first += 1
    if marbles == k and first <= last:
        found += 1
print(found)
