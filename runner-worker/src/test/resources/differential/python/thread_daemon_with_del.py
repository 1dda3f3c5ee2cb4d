import threading, time
class A:
    def __del__(self): print('del')
a = A()
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
print('main')
