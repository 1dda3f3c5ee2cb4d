try:
    open('/proc/1/environ', 'rb').read()
    open('/proc/1/maps').read(1)
    print('SUCCEEDED')
except OSError as e: print(e)
