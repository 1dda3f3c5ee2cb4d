def kayaks(weights, limit):
    left, right = 0, len(weights) - 1
    count = 0
    while left <= right:
        if left < right and weights[left] + weights[right] <= limit:
            left += 1
        right -= 1
        count += 1
    return count
