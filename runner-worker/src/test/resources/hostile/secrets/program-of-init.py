# The binary of a supervisor, through the link that every process has to its own.
try:
    open('/proc/1/exe', 'rb').read(4)
    print('SUCCEEDED')
except OSError as e: print(e)
