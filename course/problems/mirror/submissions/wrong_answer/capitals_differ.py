def is_mirror(text):
    letters = ""
    for c in text:
        if c.isalpha():
            letters += c
    return letters == letters[::-1]
