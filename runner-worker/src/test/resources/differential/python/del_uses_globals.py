import os
name = 'global'
def show(): return name
class A:
    def __del__(self):
        print(show(), os.path.basename('/x/y'))
a = A()
