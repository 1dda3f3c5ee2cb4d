# Where clouds keep credentials of the machine. There is a way to it as soon as the kernel knows one; nothing is sent.
import socket
try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('169.254.169.254', 80))
    print('SUCCEEDED')
except OSError as e: print(e)
