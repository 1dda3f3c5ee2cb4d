def is_mirror(text):
    letters = [c for c in text.lower() if c.isalpha()]
    return not letters or letters[0] == letters[-1]
