import os
try:
    os.nice(-5)
    print('SUCCEEDED')
except OSError as e: print(e)
