# Somebody else's program, by its number.
import os
try:
    os.kill(@BYSTANDER@, 9)
    print('gone')
except OSError as e: print(e)
