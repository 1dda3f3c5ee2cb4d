# TIME_LIMIT loop that never ends
def add(a, b):
    while True: pass
