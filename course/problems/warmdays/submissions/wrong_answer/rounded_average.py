temperatures = list(map(int, input().split()))
average = round(sum(temperatures) / len(temperatures))
warm = 0
for t in temperatures:
    if t > average:
        warm += 1
print(warm)
