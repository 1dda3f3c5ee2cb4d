count = 0
heaviest = 0
weight = 1
while weight != 0:
    weight = int(input())
    count += 1
    if weight > heaviest:
        heaviest = weight

if heaviest == 0:
    print("no parcels")
else:
    print(count)
    print(heaviest)
