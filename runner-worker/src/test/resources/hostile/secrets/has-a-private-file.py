import time
open('private.txt', 'w').write('mine')
print('ready', flush=True)
time.sleep(20)
