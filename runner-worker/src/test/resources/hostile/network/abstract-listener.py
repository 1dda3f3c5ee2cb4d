import socket
s = socket.socket(socket.AF_UNIX)
s.bind('\0sandbox-test')
s.listen()
print('listening', flush=True)
s.settimeout(20)
s.accept()
