def longest(ribbons, pieces):
    works, fails = 0, int(max(ribbons)) + 1
    while fails - works > 1:
        middle = (works + fails) // 2
        if sum(int(ribbon / middle) for ribbon in ribbons) >= pieces:
            works = middle
        else:
            fails = middle
    return float(works)
