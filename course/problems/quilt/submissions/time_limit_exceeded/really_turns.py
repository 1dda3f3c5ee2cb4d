def turn(quilt, turns):
    for _ in range(abs(turns)):
        if turns > 0:
            quilt = [list(row) for row in zip(*quilt[::-1])]
        else:
            quilt = [list(column) for column in zip(*quilt)][::-1]
    return quilt
