print(type(__loader__).__name__, __loader__.name, __loader__.path, __loader__.get_source('__main__') == open('main.py').read())
