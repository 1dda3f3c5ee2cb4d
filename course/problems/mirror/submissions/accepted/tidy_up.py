def is_mirror(text):
    letters = ""
    for c in text.lower():
        if c.isalpha():
            letters += c
    return letters == letters[::-1]
