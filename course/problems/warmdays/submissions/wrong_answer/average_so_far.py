# Compares each day with the average of the days until then.
temperatures = list(map(int, input().split()))
total = 0
days = 0
warm = 0
for t in temperatures:
    total += t
    days += 1
    if t > total / days:
        warm += 1
print(warm)
