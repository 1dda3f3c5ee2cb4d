import ctypes
libc = ctypes.CDLL(None, use_errno=True)
print('SUCCEEDED' if libc.unshare(0x10000000) == 0 else 'refused')
