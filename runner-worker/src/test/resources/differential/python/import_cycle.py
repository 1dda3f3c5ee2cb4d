open('a.py', 'w').write('import b\nprint("a")')
open('b.py', 'w').write('import a\nprint("b", hasattr(a, "x"))')
import a
