import os, signal
signal.signal(signal.SIGCHLD, lambda *a: print('child'))
pid = os.fork()
if pid == 0: os._exit(0)
while True:
    try:
        os.waitpid(pid, 0); break
    except ChildProcessError: break
