n = int(input())
starts = []
ends = []
for i in range(n):
    start, end = map(int, input().split())
    starts.append(start)
    ends.append(end)
starts.sort()
ends.sort()

gone = 0
most = 0
when = 0
for come, moment in enumerate(starts, start=1):
    while ends[gone] <= moment:
        gone += 1
    if come - gone > most:
        most = come - gone
        when = moment
print(most, when)
