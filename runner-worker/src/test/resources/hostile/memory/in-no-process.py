import os

try:
    for _ in range(4):
        file = os.memfd_create('hidden')
        for _ in range(40):
            os.write(file, b'x' * (1 << 20))
    print('SUCCEEDED')
except OSError as error:
    print(error)
