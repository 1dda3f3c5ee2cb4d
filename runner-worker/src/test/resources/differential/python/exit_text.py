import sys
print('a')
sys.exit('x')
