rows, seats, k = map(int, input().split())
place = "no"
for r in range(1, rows + 1):
    row = input()
    free = 0
    for s in range(seats):
        free = free + 1 if row[s] == "." else 0
        if free == k:
            place = f"{r} {s - k + 2}"
            break
print(place)
