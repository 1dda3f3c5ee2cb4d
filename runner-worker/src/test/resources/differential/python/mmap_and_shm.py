from multiprocessing import shared_memory
s = shared_memory.SharedMemory(create=True, size=16)
s.buf[0] = 7
print(s.buf[0])
s.close(); s.unlink()
