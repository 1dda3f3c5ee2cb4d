import os, time

born = 0
try:
    while born < 300:
        if os.fork() == 0:
            time.sleep(20)
            os._exit(0)
        born += 1
    print("never stopped")
except OSError:
    print("stopped")
