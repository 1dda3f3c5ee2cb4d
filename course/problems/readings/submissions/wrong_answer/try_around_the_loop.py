# The first broken reading ends the loop.
def add_readings(texts):
    total = 0
    broken = 0
    try:
        for text in texts:
            total += int(text)
    except ValueError:
        broken += 1
    return [total, broken]
