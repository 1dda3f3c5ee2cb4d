import runpy
open('m.py', 'w').write('print(__name__, __file__)')
runpy.run_module('m', run_name='__main__')
runpy.run_path('m.py')
