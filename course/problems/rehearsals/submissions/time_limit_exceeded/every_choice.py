# Takes or leaves each wish in turn: two choices for each, so they double again and again.
n = int(input())
wishes = sorted(tuple(map(int, input().split())) for _ in range(n))


def most(i, free_from):
    if i == n:
        return 0
    start, end = wishes[i]
    best = most(i + 1, free_from)
    if start >= free_from:
        best = max(best, 1 + most(i + 1, end))
    return best


print(most(0, 0))
