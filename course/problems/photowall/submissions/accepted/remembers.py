from functools import cache


def ugliness(widths, wall):
    @cache
    def best_from(first):
        if first == len(widths):
            return 0
        filled = 0
        totals = []
        for last in range(first, len(widths)):
            filled += widths[last]
            if filled > wall:
                break
            totals.append((wall - filled) ** 2 + best_from(last + 1))
        return min(totals)

    return best_from(0)
