try:
    open('@SECRET@').read()
    print('SUCCEEDED')
except OSError as e: print(e)
