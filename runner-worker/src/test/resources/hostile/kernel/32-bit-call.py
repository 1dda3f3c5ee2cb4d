import ctypes, mmap
code = mmap.mmap(-1, 4096, prot=7)
code.write(bytes([0x53, 0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0x5b, 0xc3]))
entry = ctypes.addressof(ctypes.c_char.from_buffer(code))
print('SUCCEEDED' if ctypes.CFUNCTYPE(ctypes.c_int)(entry)() > 0 else 'refused')
