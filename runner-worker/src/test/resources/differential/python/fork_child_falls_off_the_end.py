import os, atexit
atexit.register(print, 'handler')
class A:
    def __del__(self): print('del')
a = A()
pid = os.fork()
if pid: os.waitpid(pid, 0)
print('parent' if pid else 'child')
