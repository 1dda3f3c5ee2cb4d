import os
print('a', end='')
os._exit(6)
