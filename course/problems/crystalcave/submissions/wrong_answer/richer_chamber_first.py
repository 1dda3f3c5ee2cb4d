def collect(entrance):
    collected = 0
    chamber = entrance
    while chamber is not None:
        collected += chamber.val
        ways = [way for way in (chamber.left, chamber.right) if way is not None]
        chamber = max(ways, key=lambda way: way.val) if ways else None
    return collected
