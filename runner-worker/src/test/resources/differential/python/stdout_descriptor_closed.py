import os, sys
os.close(1)
try:
    print('x')
except OSError as e:
    print(e, file=sys.stderr)
