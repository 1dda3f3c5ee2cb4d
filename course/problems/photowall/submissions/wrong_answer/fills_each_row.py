def ugliness(widths, wall):
    total = 0
    free = None
    for width in widths:
        if free is None:
            free = wall - width
        elif width <= free:
            free -= width
        else:
            total += free**2
            free = wall - width
    return total + (free**2 if free is not None else 0)
