def best(things, room):
    if not things:
        return 0
    (weight, value), *others = things
    without = best(others, room)
    if weight > room:
        return without
    return max(without, value + best(others, room - weight))


n, c = map(int, input().split())
print(best([tuple(map(int, input().split())) for _ in range(n)], c))
