def most(workshops):
    count = 0
    free_from = -1
    for begin, end in sorted(workshops, key=lambda workshop: workshop[1]):
        if begin > free_from:
            count += 1
            free_from = end
    return count
