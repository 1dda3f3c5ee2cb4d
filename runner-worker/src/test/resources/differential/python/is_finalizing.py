import sys
class A:
    def __del__(self, sys=sys): print(sys.is_finalizing())
a = A()
