def arrangements(lawn):
    columns = set()

    def place(row):
        if row == len(lawn):
            return 1
        ways = 0
        for column, ground in enumerate(lawn[row]):
            if ground == "." and column not in columns:
                columns.add(column)
                ways += place(row + 1)
                columns.remove(column)
        return ways

    return place(0)
