# Looks through all the costumes for the smallest one that fits.
n, m, slack = map(int, input().split())
actors = sorted(map(int, input().split()))
costumes = list(map(int, input().split()))

given = [False] * m
dressed = 0
for actor in actors:
    best = -1
    for j in range(m):
        if not given[j] and actor <= costumes[j] <= actor + slack:
            if best == -1 or costumes[j] < costumes[best]:
                best = j
    if best != -1:
        given[best] = True
        dressed += 1
print(dressed)
