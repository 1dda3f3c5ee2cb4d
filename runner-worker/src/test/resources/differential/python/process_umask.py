import os
print(oct(os.umask(0)), oct(os.stat('main.py').st_mode), os.access('main.py', os.W_OK))
