import ctypes
ctypes.CDLL(None).printf(b'by C\n')
print('by Python')
