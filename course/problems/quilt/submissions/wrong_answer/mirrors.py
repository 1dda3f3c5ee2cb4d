def turn(quilt, turns):
    for _ in range(turns % 4):
        quilt = [list(column) for column in zip(*quilt)]
    return quilt
