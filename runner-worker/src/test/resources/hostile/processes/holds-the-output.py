# The answer must not wait for a grandchild that keeps the streams open.
import os, signal, time
if os.fork() == 0:
    os.setsid()
    for number in range(1, 65):
        try: signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError): pass
    if os.fork() == 0:
        time.sleep(30)
    os._exit(0)
os.wait()
print('done')
