def check(log):
    still_open = 0
    for position, letter in enumerate(log):
        if letter.isupper():
            still_open += 1
            continue
        closed = 0
        back = position - 1
        while back >= 0:
            if log[back].islower():
                closed += 1
            elif closed == 0:
                break
            else:
                closed -= 1
            back -= 1
        if back < 0 or log[back].lower() != letter:
            return position
        still_open -= 1
    return len(log) if still_open else -1
