# args: one two-three ä
import sys
print(sys.argv, sys.orig_argv)
