def turn(quilt, turns):
    size = len(quilt)
    for _ in range(turns % 4):
        quilt = [[quilt[size - 1 - c][r] for c in range(size)] for r in range(len(quilt[0]))]
    return quilt
