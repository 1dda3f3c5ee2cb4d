def stones(n):
    total = 0
    row = 1
    while row <= n:
        total += row
        row += 1
    return total
