import os, pathlib
print(os.getcwd(), pathlib.Path().resolve(), os.environ.get('PWD'), sorted(os.listdir()))
