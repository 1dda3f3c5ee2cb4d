count = 0
heaviest = 0
weight = int(input())
while weight != 0:
    count += 1
    heaviest = max(heaviest, weight)
    weight = int(input())
print(count)
print(heaviest)
