# The work folder of a neighbour, through its process.
import os
for name in os.listdir('/proc'):
    try:
        if name.isdigit() and open(f'/proc/{name}/cwd/private.txt').read(): print('SUCCEEDED')
    except OSError: pass
