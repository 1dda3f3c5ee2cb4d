import os
f = open('x', 'w'); f.write('lost')
os._exit(0)
