import sys
class A:
    def __del__(self): print('late')
a = A()
def hook(*what): return a
sys.excepthook = hook
print('end')
