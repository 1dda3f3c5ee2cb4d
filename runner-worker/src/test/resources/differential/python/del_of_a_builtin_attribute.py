import builtins
class A:
    def __del__(self): print('late')
builtins.kept = A()
print('end')
