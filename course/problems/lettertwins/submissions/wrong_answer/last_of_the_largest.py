n = int(input())

families = {}
for i in range(n):
    word = input()
    key = "".join(sorted(word))
    families.setdefault(key, []).append(word)

largest = []
for family in families.values():
    if len(family) >= len(largest):
        largest = family
print(len(largest))
print(*largest, sep="\n")
