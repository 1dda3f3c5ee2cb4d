def check(log):
    open_boxes = {}
    for position, letter in enumerate(log):
        box = letter.upper()
        if letter == box:
            open_boxes[box] = open_boxes.get(box, 0) + 1
        elif open_boxes.get(box, 0) > 0:
            open_boxes[box] -= 1
        else:
            return position
    return len(log) if sum(open_boxes.values()) else -1
