def stones(n):
    return n * (n + 1) // 2
