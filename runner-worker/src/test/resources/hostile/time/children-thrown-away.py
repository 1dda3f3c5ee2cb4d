import signal, os, time

signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them, so nobody counts their time
for _ in range(12):
    if os.fork() == 0:
        while time.process_time() < 0.1:
            pass
        os._exit(0)
    try:
        os.wait()
    except ChildProcessError:
        pass
print('SUCCEEDED')
