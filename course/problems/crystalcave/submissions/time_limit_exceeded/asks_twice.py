def collect(entrance):
    if entrance.left is None and entrance.right is None:
        return entrance.val
    if entrance.left is None:
        return entrance.val + collect(entrance.right)
    if entrance.right is None:
        return entrance.val + collect(entrance.left)
    if collect(entrance.left) > collect(entrance.right):
        return entrance.val + collect(entrance.left)
    return entrance.val + collect(entrance.right)
