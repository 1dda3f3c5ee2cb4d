n = int(input())
total = n * (n + 1) // 2
if total % 2 == 1:
    print("no")
else:
    need = total // 2
    team = []
    for pupil in range(n, 0, -1):
        if pupil <= need:
            team.append(pupil)
            need -= pupil
    print("yes")
    print(len(team))
    print(*team)
