def echo(words):
    for i in range(len(words)):
        for j in range(i):
            if words[j] == words[i]:
                return words[i]
    return None
