# best: the largest number of bands that have ended by this minute.
import sys

n = int(sys.stdin.readline())
starts = [[] for _ in range(10_081)]
for line in sys.stdin:
    start, end = map(int, line.split())
    starts[end].append(start)

best = [0] * 10_081
for t in range(1, 10_081):
    best[t] = max([best[t - 1]] + [best[start] + 1 for start in starts[t]])
print(best[-1])
