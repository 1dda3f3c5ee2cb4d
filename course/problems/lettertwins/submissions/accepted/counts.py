from collections import defaultdict

n = int(input())
families = defaultdict(list)
for _ in range(n):
    word = input()
    counts = [0] * 26
    for c in word:
        counts[ord(c) - ord("a")] += 1
    families[tuple(counts)].append(word)

largest = max(families.values(), key=len)
print(len(largest))
print("\n".join(largest))
