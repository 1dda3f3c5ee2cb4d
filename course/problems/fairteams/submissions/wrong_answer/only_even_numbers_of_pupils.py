n = int(input())
if n % 2 == 1:
    print("no")
else:
    team = []
    for pupil in range(1, n // 2 + 1, 2):
        team += [pupil, n + 1 - pupil]
    print("yes")
    print(len(team))
    print(*team)
