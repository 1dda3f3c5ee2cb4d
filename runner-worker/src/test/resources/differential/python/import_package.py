import os
os.mkdir('pkg')
open('pkg/__init__.py', 'w').write('')
open('pkg/part.py', 'w').write('from . import other\nprint(other.x)')
open('pkg/other.py', 'w').write('x = 1')
import pkg.part
