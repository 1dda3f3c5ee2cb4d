n = int(input())
wishes = [tuple(map(int, input().split())) for _ in range(n)]
wishes.sort(key=lambda wish: wish[1] - wish[0])

taken = [False] * 10_080
bands = 0
for start, end in wishes:
    if not any(taken[start:end]):
        taken[start:end] = [True] * (end - start)
        bands += 1
print(bands)
