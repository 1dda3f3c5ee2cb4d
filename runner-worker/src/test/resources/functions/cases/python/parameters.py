# RUNTIME_ERROR add is called with 2 arguments, but takes 3
def add(a, b, c):
    return a + b
