import os, time
born = 0
try:
    while born < 200:
        if os.fork() == 0:
            time.sleep(3)
            os._exit(0)
        born += 1
except OSError:
    pass
print('SUCCEEDED' if born == 200 else 'stopped at', born)
