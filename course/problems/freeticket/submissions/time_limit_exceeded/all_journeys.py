def cheapest(islands, ferries):
    rides = [[] for _ in range(islands + 1)]
    for one, other, price in ferries:
        rides[one].append((other, price))
        rides[other].append((one, price))
    visited = [False] * (islands + 1)
    best = None

    def travel(island, cost, dearest):
        nonlocal best
        if island == islands:
            if best is None or cost - dearest < best:
                best = cost - dearest
            return
        visited[island] = True
        for other, price in rides[island]:
            if not visited[other]:
                travel(other, cost + price, max(dearest, price))
        visited[island] = False

    travel(1, 0, 0)
    return best
