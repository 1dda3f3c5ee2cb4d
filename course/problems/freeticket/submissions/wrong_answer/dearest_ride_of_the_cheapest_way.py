import heapq


def cheapest(islands, ferries):
    rides = [[] for _ in range(islands + 1)]
    for one, other, price in ferries:
        rides[one].append((other, price))
        rides[other].append((one, price))
    settled = set()
    reached = [(0, 1, 0)]
    while reached:
        cost, island, dearest = heapq.heappop(reached)
        if island == islands:
            return cost - dearest
        if island in settled:
            continue
        settled.add(island)
        for other, price in rides[island]:
            heapq.heappush(reached, (cost + price, other, max(dearest, price)))
    return None
