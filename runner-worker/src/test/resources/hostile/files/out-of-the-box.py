try:
    open('@SHOWN@/planted', 'w').write('x')
    print('SUCCEEDED')
except OSError as e: print(e)
