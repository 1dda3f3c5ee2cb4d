# The three lowest steps are taken as known, even when they creak.
def quiet_ways(steps, creaky):
    ways = [1, 1, 2, 4] + [0] * steps
    for n in range(4, steps + 1):
        if n not in creaky:
            ways[n] = ways[n - 1] + ways[n - 2] + ways[n - 3]
    return ways[steps]
