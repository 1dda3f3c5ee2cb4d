import os
os.umask(0)
for name in ('/dev/shm/left', '/tmp/left', '/box/left'):
    open(name, 'w').write('5e15e1')
os.remove('main.py')
