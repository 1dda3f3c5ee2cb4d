def turn(quilt, turns):
    for _ in range(turns % 4):
        quilt = [list(column) for column in zip(*quilt)][::-1]
    return quilt
