n = int(input())
wishes = []
for i in range(n):
    start, end = map(int, input().split())
    wishes.append((end, start))

free_from = -1
bands = 0
for end, start in sorted(wishes):
    if start > free_from:
        bands += 1
        free_from = end
print(bands)
