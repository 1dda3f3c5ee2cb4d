import os, time
for _ in range(4):
    if os.fork() == 0:
        while time.process_time() < 0.4: pass
        os._exit(0)
for _ in range(4): os.wait()
print('SUCCEEDED')
