import os, time
try: os.kill(os.getppid(), 9)
except PermissionError: print('refused')
time.sleep(0.3)
