import sys
print('a')
sys.exit(2**40 + 7)
