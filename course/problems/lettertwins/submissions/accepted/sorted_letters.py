n = int(input())

families = {}
for i in range(n):
    word = input()
    key = "".join(sorted(word))
    families.setdefault(key, []).append(word)

largest = max(families.values(), key=len)
print(len(largest))
print(*largest, sep="\n")
