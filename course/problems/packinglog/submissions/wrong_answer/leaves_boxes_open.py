def check(log):
    boxes = []
    for position, letter in enumerate(log):
        if letter.isupper():
            boxes.append(letter)
        elif boxes and boxes.pop() == letter.upper():
            continue
        else:
            return position
    return -1
