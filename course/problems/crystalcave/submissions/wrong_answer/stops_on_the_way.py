def collect(entrance):
    if entrance is None:
        return 0
    return entrance.val + max(collect(entrance.left), collect(entrance.right))
