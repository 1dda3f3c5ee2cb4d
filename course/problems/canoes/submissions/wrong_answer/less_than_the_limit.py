n, limit = map(int, input().split())
weights = sorted(map(int, input().split()))

left = 0
right = n - 1
canoes = 0
while left <= right:
    if weights[left] + weights[right] < limit:
        left += 1
    right -= 1
    canoes += 1
print(canoes)
