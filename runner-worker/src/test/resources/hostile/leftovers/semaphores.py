import ctypes
libc = ctypes.CDLL(None)
found = libc.semget(0x5e15e2, 1, 0)
if found >= 0:
    print('SUCCEEDED')
    libc.semctl(found, 0, 0)
