import heapq


def cheapest(islands, ferries):
    rides = [[] for _ in range(islands + 1)]
    for one, other, price in ferries:
        rides[one].append((other, price))
    settled = set()
    reached = [(0, 1, True)]
    while reached:
        cost, island, voucher = heapq.heappop(reached)
        if island == islands:
            return cost
        if (island, voucher) in settled:
            continue
        settled.add((island, voucher))
        for other, price in rides[island]:
            heapq.heappush(reached, (cost + price, other, voucher))
            if voucher:
                heapq.heappush(reached, (cost, other, False))
    return None
