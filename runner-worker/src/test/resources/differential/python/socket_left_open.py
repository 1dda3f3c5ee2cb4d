import socket, warnings
warnings.simplefilter('always')
s = socket.socket()
print('end')
