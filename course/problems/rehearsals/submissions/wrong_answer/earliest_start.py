n = int(input())
wishes = [tuple(map(int, input().split())) for _ in range(n)]

free_from = 0
bands = 0
for start, end in sorted(wishes):
    if start >= free_from:
        bands += 1
        free_from = end
print(bands)
