import threading, time, os
born = 0
try:
    while born < 200:
        threading.Thread(target=time.sleep, args=(1,), daemon=True).start()
        born += 1
except RuntimeError:
    pass
print('SUCCEEDED' if born == 200 else 'stopped at', born, flush=True)
os._exit(0)
