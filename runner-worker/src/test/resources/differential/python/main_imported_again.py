import sys
print('body', __name__)
if __name__ == '__main__':
    import main
    print(main is sys.modules['__main__'], main.__file__, main.__spec__.name)
