# Somebody else's programs, by their numbers.
import os
for pid in [@BYSTANDERS@]:
    try: os.kill(pid, 9)
    except OSError as e: print(e)
