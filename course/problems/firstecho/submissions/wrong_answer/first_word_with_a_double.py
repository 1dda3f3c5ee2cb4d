from collections import Counter


def echo(words):
    counts = Counter(words)
    for word in words:
        if counts[word] > 1:
            return word
    return None
