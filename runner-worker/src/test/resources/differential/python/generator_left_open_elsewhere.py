import builtins
def g():
    try:
        yield 1
    finally:
        import sys; sys.stderr.write('closed\n')
builtins.it = g()
next(builtins.it)
print('end')
