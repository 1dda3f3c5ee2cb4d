# said: did the program end itself
def add(a, b):
    exit()
