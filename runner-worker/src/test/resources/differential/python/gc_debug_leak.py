import gc
class A: pass
a = A(); a.me = a; del a
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect() > 0, len(gc.garbage) > 0)
gc.set_debug(0)
