import ctypes
libc = ctypes.CDLL(None, use_errno=True)
print('SUCCEEDED' if libc.mount(b'x', b'/tmp', b'tmpfs', 0, None) == 0 else 'refused')
