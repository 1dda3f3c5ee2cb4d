import sys
sys.stdout.reconfigure(line_buffering=False, write_through=False)
print('later', end='')
sys.stderr.write('sooner')
