weights = []
while True:
    weight = int(input())
    if weight == 0:
        break
    weights.append(weight)

if weights:
    print(len(weights))
    print(max(weights))
else:
    print("no parcels")
