def turn(quilt, turns):
    for _ in range(turns % 4):
        quilt = [list(row) for row in zip(*quilt[::-1])]
    return quilt
