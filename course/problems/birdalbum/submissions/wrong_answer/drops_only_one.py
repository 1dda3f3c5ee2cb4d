def shortest(photos, wanted):
    seen = {}
    best = None
    first = 0
    for last, bird in enumerate(photos):
        seen[bird] = seen.get(bird, 0) + 1
        if all(seen.get(bird, 0) >= count for bird, count in wanted.items()):
            length = last - first + 1
            if best is None or length < best:
                best = length
            seen[photos[first]] -= 1
            first += 1
    return best
