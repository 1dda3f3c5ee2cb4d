# WRONG_ANSWER is a return missing?
def add(a, b):
    print(a + b)
