# In the same second those who come are counted before those who leave.
n = int(input())
changes = []
for i in range(n):
    start, end = map(int, input().split())
    changes.append((start, 0, 1))
    changes.append((end, 1, -1))

people = 0
most = 0
when = 0
for moment, order, change in sorted(changes):
    people += change
    if people > most:
        most = people
        when = moment
print(most, when)
