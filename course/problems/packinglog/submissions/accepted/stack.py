def check(log):
    boxes = []
    for position, letter in enumerate(log):
        if letter.isupper():
            boxes.append(letter)
        elif boxes and boxes[-1] == letter.upper():
            boxes.pop()
        else:
            return position
    return len(log) if boxes else -1
