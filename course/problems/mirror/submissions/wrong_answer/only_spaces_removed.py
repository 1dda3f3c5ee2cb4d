def is_mirror(text):
    letters = text.lower().replace(" ", "")
    return letters == letters[::-1]
