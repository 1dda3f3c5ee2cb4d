def arrangements(lawn):
    def place(row, above):
        if row == len(lawn):
            return 1
        ways = 0
        for column, ground in enumerate(lawn[row]):
            near = above and abs(above[-1] - column) <= 1
            if ground == "." and column not in above and not near:
                ways += place(row + 1, above + [column])
        return ways

    return place(0, [])
