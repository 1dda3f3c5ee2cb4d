def add_readings(texts):
    total = 0
    broken = 0
    for text in texts:
        try:
            total += int(text)
        except ValueError:
            broken += 1
    return [total, broken]
