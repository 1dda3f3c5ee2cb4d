import ctypes
libc = ctypes.CDLL(None, use_errno=True)
print('SUCCEEDED' if libc.chroot(b'/box') == 0 else 'refused')
