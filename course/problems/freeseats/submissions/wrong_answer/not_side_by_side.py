# Enough free seats in the row, wherever they are.
rows, seats, k = map(int, input().split())
place = "no"
for r in range(1, rows + 1):
    row = input()
    if row.count(".") >= k:
        place = f"{r} {row.find('.') + 1}"
        break
print(place)
