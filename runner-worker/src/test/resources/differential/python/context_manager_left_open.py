from contextlib import contextmanager
@contextmanager
def c():
    print('in')
    try: yield
    finally: print('out')
x = c()
x.__enter__()
