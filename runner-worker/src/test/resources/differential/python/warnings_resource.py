import warnings
warnings.simplefilter('always')
f = open('x', 'w')
del f
