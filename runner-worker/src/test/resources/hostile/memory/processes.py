import os, time
for _ in range(4):
    if os.fork() == 0:
        hog = b'x' * (50 << 20)
        time.sleep(1)
        os._exit(0)
print('SUCCEEDED' if all(os.wait()[1] == 0 for _ in range(4)) else 'killed')
