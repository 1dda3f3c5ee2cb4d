# A neighbour who wants to talk: names of this kind lie in no folder.
import socket
s = socket.socket(socket.AF_UNIX)
try: s.connect('\0sandbox-test'); print('SUCCEEDED')
except OSError as e: print(e)
