def turn(quilt, turns):
    for _ in range(turns % 4):
        rows, columns = len(quilt), len(quilt[0])
        quilt = [[quilt[rows - 1 - c][r] for c in range(rows)] for r in range(columns)]
    return quilt
