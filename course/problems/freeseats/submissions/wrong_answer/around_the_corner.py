# The counter goes on from one row into the next.
rows, seats, k = map(int, input().split())
hall = [input() for _ in range(rows)]


def find_place():
    free = 0
    for r in range(rows):
        for s in range(seats):
            free = free + 1 if hall[r][s] == "." else 0
            if free == k:
                return f"{r + 1} {s - k + 2}"
    return "no"


print(find_place())
