import os
os.makedirs('/tmp/closed/inner')
open('/tmp/closed/inner/left', 'w').write('5e15e1')
os.chmod('/tmp/closed', 0)
os.remove('main.py')
