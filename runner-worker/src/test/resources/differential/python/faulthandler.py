import faulthandler, sys, os, signal
faulthandler.enable()
print(faulthandler.is_enabled(), flush=True)
os.kill(os.getpid(), signal.SIGFPE)
