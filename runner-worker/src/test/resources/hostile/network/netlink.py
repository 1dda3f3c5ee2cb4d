import socket
try:
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
    print('SUCCEEDED')
except OSError as e: print(e)
