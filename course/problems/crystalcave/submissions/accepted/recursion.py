def collect(entrance):
    ways = [chamber for chamber in (entrance.left, entrance.right) if chamber is not None]
    if not ways:
        return entrance.val
    return entrance.val + max(collect(chamber) for chamber in ways)
