import os
os.mkdir('d')
open('d/f.txt', 'w').write('x')
os.chdir('d')
print(open('f.txt').read(), os.path.abspath('f.txt'), os.path.abspath(__file__))
