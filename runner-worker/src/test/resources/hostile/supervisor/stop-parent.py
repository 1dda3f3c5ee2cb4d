# A supervisor that is stopped reports nothing.
import os, time
try: os.kill(os.getppid(), 19)
except PermissionError: print('refused')
time.sleep(0.3)
