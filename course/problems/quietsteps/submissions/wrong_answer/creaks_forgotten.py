def quiet_ways(steps, creaky):
    ways = [1, 1, 2]
    for n in range(3, steps + 1):
        ways.append(ways[n - 1] + ways[n - 2] + ways[n - 3])
    return ways[steps]
