def shortest(photos, wanted):
    best = None
    for first in range(len(photos)):
        seen = {}
        for last in range(first, len(photos)):
            bird = photos[last]
            seen[bird] = seen.get(bird, 0) + 1
            if all(seen.get(bird, 0) >= count for bird, count in wanted.items()):
                length = last - first + 1
                if best is None or length < best:
                    best = length
                break
    return best
