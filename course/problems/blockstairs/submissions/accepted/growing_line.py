steps = int(input())
line = ""
for i in range(steps):
    line = line + "#"
    print(line)
