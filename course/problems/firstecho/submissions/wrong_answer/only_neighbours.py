def echo(words):
    for before, word in zip(words, words[1:]):
        if before == word:
            return word
    return None
