import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
if os.fork() == 0:
    if os.fork() == 0: os._exit(libc.ptrace(0, 0, 0, 0))
    os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
print('SUCCEEDED' if os.wait()[1] == 0 else 'refused')
