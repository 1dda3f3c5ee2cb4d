import sys
print('a')
sys.exit(b'x')
