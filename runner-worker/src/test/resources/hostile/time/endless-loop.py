import time
while time.process_time() < 1.2: pass
print('SUCCEEDED')
