n = int(input())
visits = [tuple(map(int, input().split())) for _ in range(n)]

most = 0
when = 0
for moment, _ in sorted(visits):
    people = 0
    for start, end in visits:
        if start <= moment < end:
            people += 1
    if people > most:
        most = people
        when = moment
print(most, when)
