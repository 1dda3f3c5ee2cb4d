def collect(entrance):
    sums = []
    to_visit = [(entrance, 0)]
    while to_visit:
        chamber, collected = to_visit.pop()
        collected += chamber.val
        ways = [way for way in (chamber.left, chamber.right) if way is not None]
        if not ways:
            sums.append(collected)
        for way in ways:
            to_visit.append((way, collected))
    return max(sums)
