import sys
m = sys.modules['__main__']
print(m.__dict__ is globals(), vars(m)['__name__'])
