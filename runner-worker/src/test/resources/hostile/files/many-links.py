# Names for one and the same file take memory of the kernel as files do.
import os
open('one', 'w').close()
try:
    for i in range(12000): os.link('one', f'l{i}')
    print('SUCCEEDED')
except OSError as e: print(e)
