import os, time

os.kill(os.getppid(), 15)
time.sleep(0.3)
