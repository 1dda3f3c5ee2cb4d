# The interpreter that will run the next program, opened for writing.
import os, sys
target = os.path.join(os.path.dirname(os.__file__), 'json', '__init__.py')
try:
    open(target, 'r+')
    print('SUCCEEDED')
except OSError as e: print(e)
