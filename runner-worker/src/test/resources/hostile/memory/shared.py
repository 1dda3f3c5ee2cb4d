import mmap
open('/dev/shm/hog', 'wb').write(b'x' * (40 << 20))
hog = mmap.mmap(-1, 100 << 20)
for i in range(0, 100 << 20, 4096): hog[i] = 1
print('SUCCEEDED')
