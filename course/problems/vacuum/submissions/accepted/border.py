rows, columns = map(int, input().split())
wall = "#" * (columns + 2)
room = [wall] + ["#" + input() + "#" for _ in range(rows)] + [wall]
clean = [[False] * (columns + 2) for _ in range(rows + 2)]

r = 0
while "S" not in room[r]:
    r += 1
c = room[r].index("S")
clean[r][c] = True

for command in input():
    nr = r + (command == "D") - (command == "U")
    nc = c + (command == "R") - (command == "L")
    if room[nr][nc] != "#":
        r, c = nr, nc
        clean[r][c] = True

print(sum(map(sum, clean)))
print(r, c)
