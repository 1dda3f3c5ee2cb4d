def most(workshops):
    count = 0
    free_from = 0
    for begin, end in sorted(workshops):
        if begin >= free_from:
            count += 1
            free_from = end
    return count
