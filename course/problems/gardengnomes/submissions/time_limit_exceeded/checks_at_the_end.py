from itertools import permutations


def arrangements(lawn):
    size = len(lawn)
    ways = 0
    for columns in permutations(range(size)):
        fine = True
        for row in range(size):
            if lawn[row][columns[row]] != ".":
                fine = False
            for other in range(row):
                if abs(columns[row] - columns[other]) == row - other:
                    fine = False
        if fine:
            ways += 1
    return ways
