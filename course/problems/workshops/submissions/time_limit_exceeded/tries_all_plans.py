def most(workshops, free_from=0):
    best = 0
    for start, end in workshops:
        if start >= free_from:
            best = max(best, 1 + most(workshops, end))
    return best
