f = open('x.txt', 'w')
f.write('abc')
import os
print(os.path.getsize('x.txt'))
f.flush()
print(os.path.getsize('x.txt'))
