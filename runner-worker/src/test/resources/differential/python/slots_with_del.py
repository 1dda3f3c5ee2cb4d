class A:
    __slots__ = ('n',)
    def __del__(self): print('del')
a = A()
