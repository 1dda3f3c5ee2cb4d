import ctypes
F = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)
f = F(lambda x: x + 1)
print(f(2))
