import atexit
@atexit.register
def bad(): raise ValueError('handler')
print('end')
