def most(workshops, free_from=0):
    best = 0
    for begin, end in workshops:
        if begin >= free_from:
            best = max(best, 1 + most(workshops, end))
    return best
