import sys, types
sys.modules['__main__'] = types.ModuleType('other')
class A:
    def __del__(self): print('del')
a = A()
print('end')
