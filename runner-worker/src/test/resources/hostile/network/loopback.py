import socket
try:
    socket.create_connection(('127.0.0.1', @PORT@), timeout=2)
    print('SUCCEEDED')
except OSError as e: print(e)
