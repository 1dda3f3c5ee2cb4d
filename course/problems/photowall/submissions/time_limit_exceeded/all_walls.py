def ugliness(widths, wall):
    if not widths:
        return 0
    best = None
    filled = 0
    for count in range(1, len(widths) + 1):
        filled += widths[count - 1]
        if filled > wall:
            break
        total = (wall - filled) ** 2 + ugliness(widths[count:], wall)
        if best is None or total < best:
            best = total
    return best
