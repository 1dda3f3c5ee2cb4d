def most(workshops):
    attended = []
    for start, end in sorted(workshops, key=lambda workshop: workshop[1] - workshop[0]):
        if all(end <= other_start or other_end <= start for other_start, other_end in attended):
            attended.append((start, end))
    return len(attended)
