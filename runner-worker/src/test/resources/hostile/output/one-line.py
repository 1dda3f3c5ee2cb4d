import os
for _ in range(12): os.write(1, b'x' * 65536)
os.write(1, b'SUCCEEDED')
