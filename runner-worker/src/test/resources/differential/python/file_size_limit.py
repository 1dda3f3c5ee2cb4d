try:
    f = open('x', 'wb')
    f.truncate(1 << 40)
except OSError as e: print(e)
