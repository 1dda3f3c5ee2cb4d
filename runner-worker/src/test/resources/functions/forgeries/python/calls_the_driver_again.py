# said: returned 4, but 3 was expected
import __main__
def add(a, b):
    try:
        __main__.steps()
    except Exception:
        print('refused')
    return 4
