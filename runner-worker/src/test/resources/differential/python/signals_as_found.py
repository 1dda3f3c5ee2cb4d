import signal
for s in sorted(signal.Signals, key=int):
    print(s.name, getattr(signal.getsignal(s), '__name__', signal.getsignal(s)))
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
