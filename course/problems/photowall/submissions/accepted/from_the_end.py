def ugliness(widths, wall):
    n = len(widths)
    best = [0] * (n + 1)
    for first in range(n - 1, -1, -1):
        filled = widths[first]
        best[first] = (wall - filled) ** 2 + best[first + 1]
        for last in range(first + 1, n):
            filled += widths[last]
            if filled > wall:
                break
            best[first] = min(best[first], (wall - filled) ** 2 + best[last + 1])
    return best[0]
