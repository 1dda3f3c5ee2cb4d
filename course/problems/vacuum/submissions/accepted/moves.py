rows, columns = map(int, input().split())
room = [input() for _ in range(rows)]
commands = input()

for i in range(rows):
    if "S" in room[i]:
        r, c = i, room[i].index("S")

moves = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}
clean = {(r, c)}
for command in commands:
    dr, dc = moves[command]
    nr, nc = r + dr, c + dc
    if 0 <= nr < rows and 0 <= nc < columns and room[nr][nc] != "#":
        r, c = nr, nc
        clean.add((r, c))

print(len(clean))
print(r + 1, c + 1)
