import atexit
atexit.register(print, 'handler')
1/0
