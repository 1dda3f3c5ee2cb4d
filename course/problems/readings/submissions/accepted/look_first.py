def is_whole_number(text):
    digits = text[1:] if text.startswith("-") else text
    return digits.isdigit()


def add_readings(texts):
    good = [int(text) for text in texts if is_whole_number(text)]
    return [sum(good), len(texts) - len(good)]
