import os
print(sorted(os.listdir('/proc/self/fd')))
for fd in 0, 1, 2: print(os.get_inheritable(fd), os.get_blocking(fd))
