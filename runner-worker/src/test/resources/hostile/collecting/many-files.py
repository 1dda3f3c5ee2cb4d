import os
os.mkdir('out')
for i in range(2000): open(f'out/{i}', 'w').close()
