n = int(input())

families = {}
for i in range(n):
    word = input()
    key = sum(ord(c) for c in word)
    families.setdefault(key, []).append(word)

largest = max(families.values(), key=len)
print(len(largest))
print(*largest, sep="\n")
