def most(workshops):
    attended = []
    for begin, end in sorted(workshops, key=lambda workshop: workshop[1] - workshop[0]):
        if all(end <= other_begin or other_end <= begin for other_begin, other_end in attended):
            attended.append((begin, end))
    return len(attended)
