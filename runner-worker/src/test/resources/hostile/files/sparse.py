try:
    open('big', 'w').truncate(1 << 40)
    print('SUCCEEDED')
except OSError as e: print(e)
