import os
print(os.readlink('/proc/self/exe'), os.readlink('/proc/self/cwd'), os.readlink('/proc/self/root'), open('/proc/self/comm').read(), open('/proc/self/cmdline', 'rb').read())
