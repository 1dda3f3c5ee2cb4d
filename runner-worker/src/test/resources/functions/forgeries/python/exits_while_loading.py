# said: did the program end itself
import sys
print('{"value":3}')
sys.exit(0)
