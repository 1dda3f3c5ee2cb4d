def ugliness(widths, wall):
    n = len(widths)
    best = [0] * (n + 1)
    for first in range(n - 1, -1, -1):
        filled = 0
        totals = []
        for last in range(first, n):
            filled += widths[last]
            if filled > wall:
                break
            empty = 0 if last == n - 1 else wall - filled
            totals.append(empty**2 + best[last + 1])
        best[first] = min(totals)
    return best[0]
