import sys
print(sys.warnoptions, sys._xoptions, sys.dont_write_bytecode, sys.pycache_prefix, sys.float_repr_style, sys.maxsize, sys.getswitchinterval())
