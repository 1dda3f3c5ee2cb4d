import ctypes
libc = ctypes.CDLL(None, use_errno=True)
print('SUCCEEDED' if libc.ptrace(0, 0, 0, 0) == 0 else 'refused')
