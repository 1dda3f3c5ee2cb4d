import atexit, sys
atexit.register(lambda: sys.exit(5))
print('end')
