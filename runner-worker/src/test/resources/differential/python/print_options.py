print(1, 2, sep='-', end='!\n', flush=True)
import sys
print('e', file=sys.stderr)
