def most(workshops):
    count = 0
    free_from = -1
    for start, end in sorted(workshops, key=lambda workshop: workshop[1]):
        if start > free_from:
            count += 1
            free_from = end
    return count
