def echo(words):
    heard = set()
    for word in words:
        if word in heard:
            return word
        heard.add(word)
    return None
