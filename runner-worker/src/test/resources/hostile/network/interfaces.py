# Addresses of the machine, which need no connection to be told.
import socket
names = [name for _, name in socket.if_nameindex() if name != 'lo']
print('SUCCEEDED' if names else 'nothing but lo')
