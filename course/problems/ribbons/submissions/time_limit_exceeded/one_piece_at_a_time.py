def longest(ribbons, pieces):
    parts = [0] * len(ribbons)
    length = 0.0
    for _ in range(pieces):
        best = 0
        length = 0.0
        for i in range(len(ribbons)):
            if ribbons[i] / (parts[i] + 1) > length:
                length = ribbons[i] / (parts[i] + 1)
                best = i
        parts[best] += 1
    return length
