import ctypes
libc = ctypes.CDLL(None)
found = libc.msgget(0x5e15e3, 0)
if found >= 0:
    print('SUCCEEDED')
    libc.msgctl(found, 0, None)
