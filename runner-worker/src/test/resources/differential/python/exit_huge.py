import sys
print('a')
sys.exit(2**100)
