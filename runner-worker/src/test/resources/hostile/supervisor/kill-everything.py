# All that it may send signals to, which without a process namespace are the user's programs everywhere.
import os, signal
try: os.kill(-1, signal.SIGKILL)
except ProcessLookupError: print('alone')
