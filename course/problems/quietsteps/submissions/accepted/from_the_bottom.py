def quiet_ways(steps, creaky):
    ways = [0] * (steps + 1)
    ways[0] = 1
    for n in range(1, steps + 1):
        if n not in creaky:
            ways[n] = sum(ways[max(0, n - 3):n])
    return ways[steps]
