n = int(input())
words = [input() for _ in range(n)]

largest = []
for word in words:
    family = []
    for other in words:
        if sorted(other) == sorted(word):
            family.append(other)
    if len(family) > len(largest):
        largest = family
print(len(largest))
print(*largest, sep="\n")
