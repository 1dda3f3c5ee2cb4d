import sys, os
print('1')
sys.stderr.write('2\n')
os.write(1, b'3\n')
sys.stdout.write('4\n')
sys.stdout.buffer.write(b'5\n')
