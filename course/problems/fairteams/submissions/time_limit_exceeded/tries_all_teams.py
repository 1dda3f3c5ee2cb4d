n = int(input())
total = n * (n + 1) // 2
found = None
choice = 0
while found is None and choice < 2**n:
    team = [pupil for pupil in range(1, n + 1) if choice >> (pupil - 1) & 1]
    if 2 * sum(team) == total:
        found = team
    choice += 1
if found is None:
    print("no")
else:
    print("yes")
    print(len(found))
    print(*found)
