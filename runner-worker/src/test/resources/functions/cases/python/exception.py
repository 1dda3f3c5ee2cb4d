# RUNTIME_ERROR solution.py", line 3, in add
def add(a, b):
    return a + c
