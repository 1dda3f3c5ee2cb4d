import threading
l = threading.local()
l.x = 1
r = []
t = threading.Thread(target=lambda: r.append(hasattr(l, 'x')))
t.start(); t.join()
print(r)
