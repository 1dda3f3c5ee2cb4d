import time
for _ in range(30):
    print('.', end='', flush=True)
    time.sleep(0.05)
print('SUCCEEDED')
