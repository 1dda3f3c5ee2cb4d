import os, signal
signal.signal(signal.SIGUSR1, lambda n, f: print('got', n))
os.kill(os.getpid(), signal.SIGUSR1)
print('end')
