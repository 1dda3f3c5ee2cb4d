import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(425, 1, None)
print('absent' if ctypes.get_errno() == errno.ENOSYS else 'SUCCEEDED')
