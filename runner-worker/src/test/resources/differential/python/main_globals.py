print(sorted(globals()))
print(__name__, __file__, __spec__, __package__, __doc__, __cached__, __builtins__)
