def add_readings(texts):
    total = 0
    broken = 0
    for text in texts:
        if text.isdigit():
            total += int(text)
        else:
            broken += 1
    return [total, broken]
