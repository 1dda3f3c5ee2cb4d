# Sockets and pipes of the agent that a program inherits are ways to talk to it.
import os, stat
found = []
for fd in range(3, 1024):
    try: mode = os.fstat(fd).st_mode
    except OSError: continue
    if stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode): found.append(fd)
print('SUCCEEDED' if found else 'none', found)
