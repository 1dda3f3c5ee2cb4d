# Looks through all the others for the heaviest partner that fits.
n, limit = map(int, input().split())
weights = sorted(map(int, input().split()), reverse=True)

gone = [False] * n
canoes = 0
for i in range(n):
    if gone[i]:
        continue
    gone[i] = True
    canoes += 1
    partner = -1
    for j in range(n):
        if not gone[j] and weights[i] + weights[j] <= limit:
            if partner == -1 or weights[j] > weights[partner]:
                partner = j
    if partner != -1:
        gone[partner] = True
print(canoes)
