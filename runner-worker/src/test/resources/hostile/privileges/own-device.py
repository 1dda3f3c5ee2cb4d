# A node for the log of the kernel, made where programs may write, and then opened.
import os, stat
try:
    os.mknod('/tmp/log', stat.S_IFCHR | 0o600, os.makedev(1, 11))
    os.open('/tmp/log', os.O_RDONLY | os.O_NONBLOCK)
    print('SUCCEEDED')
except OSError as e: print(e)
