import ctypes
print(ctypes.CDLL(None).msgget(0x5e15e3, 0o1666))
