# Pairs the two lightest, then the next two, as long as they fit.
n, limit = map(int, input().split())
weights = sorted(map(int, input().split()))

canoes = 0
i = 0
while i < n:
    if i + 1 < n and weights[i] + weights[i + 1] <= limit:
        i += 2
    else:
        i += 1
    canoes += 1
print(canoes)
