# One megabyte under fifty names is one megabyte to the disk and fifty to who copies it.
import os
os.mkdir('out')
open('out/0', 'wb').write(b'x' * (1 << 20))
for i in range(1, 50): os.link('out/0', f'out/{i}')
