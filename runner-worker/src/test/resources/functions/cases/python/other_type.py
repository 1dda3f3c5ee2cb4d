# WRONG_ANSWER add returned the text "3", a whole number was expected.
def add(a, b):
    return str(a + b)
