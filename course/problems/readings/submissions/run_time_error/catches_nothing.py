def add_readings(texts):
    total = 0
    broken = 0
    for text in texts:
        number = int(text)
        if number is None:
            broken += 1
        else:
            total += number
    return [total, broken]
