n = int(input())
if n * (n + 1) // 2 % 2 == 1:
    print("no")
else:
    team = list(range(1, n + 1, 2))
    print("yes")
    print(len(team))
    print(*team)
