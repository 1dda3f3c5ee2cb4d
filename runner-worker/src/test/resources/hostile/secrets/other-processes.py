# Whose processes can be seen at all: only those of the sandbox, and of these not init.
import os
seen = [name for name in os.listdir('/proc') if name.isdigit() and int(name) != os.getpid()]
print('SUCCEEDED' if seen else 'alone', seen)
