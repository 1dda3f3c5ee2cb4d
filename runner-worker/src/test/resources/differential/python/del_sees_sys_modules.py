import sys
class A:
    def __del__(self, sys=sys): print(len(sys.modules) >= 0, sys.path is None)
a = A()
