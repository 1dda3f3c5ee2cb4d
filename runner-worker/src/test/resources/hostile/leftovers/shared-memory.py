# What the first program left is removed here, so that the control run leaves nothing on the machine.
import ctypes
libc = ctypes.CDLL(None)
found = libc.shmget(0x5e15e1, 4096, 0)
if found >= 0:
    print('SUCCEEDED')
    libc.shmctl(found, 0, None)
