def shortest(photos, wanted):
    needed = dict(wanted)
    missing = sum(needed.values())
    best = None
    first = 0
    for last, bird in enumerate(photos):
        if bird in needed:
            if needed[bird] > 0:
                missing -= 1
            needed[bird] -= 1
        while missing == 0:
            length = last - first + 1
            if best is None or length < best:
                best = length
            dropped = photos[first]
            if dropped in needed:
                needed[dropped] += 1
                if needed[dropped] > 0:
                    missing += 1
            first += 1
    return best
