def longest(ribbons, pieces):
    return sum(ribbons) / pieces
