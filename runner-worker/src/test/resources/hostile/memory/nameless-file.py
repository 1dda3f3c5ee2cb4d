# A file of memory that lies in no folder: the size of the work folder does not bound it.
import os
fd = os.memfd_create('hog')
for _ in range(200): os.write(fd, b'x' * (1 << 20))
print('SUCCEEDED')
