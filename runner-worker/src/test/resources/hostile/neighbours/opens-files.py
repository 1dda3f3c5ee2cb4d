import time
print('ready', flush=True)
while True:
    open('@SHOWN@/id', 'rb').read(1)
    time.sleep(0.02)
