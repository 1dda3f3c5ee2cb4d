def arrangements(lawn):
    columns, sums, differences = set(), set(), set()

    def place(row):
        if row == len(lawn):
            return 1
        ways = 0
        for column, ground in enumerate(lawn[row]):
            free = column not in columns and row + column not in sums and row - column not in differences
            if ground == "." and free:
                columns.add(column)
                sums.add(row + column)
                differences.add(row - column)
                ways += place(row + 1)
                columns.remove(column)
                sums.remove(row + column)
                differences.remove(row - column)
        return ways

    return place(0)
