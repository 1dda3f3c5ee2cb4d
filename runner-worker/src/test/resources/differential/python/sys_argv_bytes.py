# args: ü
import sys, os
print([os.fsencode(a) for a in sys.argv])
