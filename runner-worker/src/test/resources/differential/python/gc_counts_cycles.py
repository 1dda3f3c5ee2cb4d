import gc
class A: pass
for _ in range(10):
    a = A(); a.me = a
del a
print(gc.collect())
