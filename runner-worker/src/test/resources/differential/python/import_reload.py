import importlib
open('r.py', 'w').write('n = 1')
import r
print(r.n)
open('r.py', 'w').write('n = 22')
importlib.invalidate_caches()
importlib.reload(r)
print(r.n)
