rows, seats, k = map(int, input().split())
place = "no"
for r in range(1, rows + 1):
    s = input().find("." * k)
    if s >= 0:
        place = f"{r} {s + 1}"
        break
print(place)
