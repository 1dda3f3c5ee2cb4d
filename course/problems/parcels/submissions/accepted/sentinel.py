count = 0
heaviest = 0
weight = int(input())
while weight != 0:
    count += 1
    if weight > heaviest:
        heaviest = weight
    weight = int(input())

if count == 0:
    print("no parcels")
else:
    print(count)
    print(heaviest)
