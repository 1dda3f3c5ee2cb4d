# A service of the machine that listens in a folder, as container engines do.
import socket
s = socket.socket(socket.AF_UNIX)
try: s.connect('@SERVICE@'); print('SUCCEEDED')
except OSError as e: print(e)
