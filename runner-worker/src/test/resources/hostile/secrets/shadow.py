try:
    open('/etc/shadow').read()
    print('SUCCEEDED')
except OSError as e: print(e)
