def longest(ribbons, pieces):
    works, fails = 0, max(ribbons) * 2
    while fails - works > 0.001:
        middle = (works + fails) / 2
        if sum(int(ribbon / middle) for ribbon in ribbons) >= pieces:
            works = middle
        else:
            fails = middle
    return works
