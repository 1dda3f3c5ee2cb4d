def quiet_ways(steps, creaky):
    if steps < 0 or steps in creaky:
        return 0
    if steps == 0:
        return 1
    return quiet_ways(steps - 1, creaky) + quiet_ways(steps - 2, creaky) + quiet_ways(steps - 3, creaky)
