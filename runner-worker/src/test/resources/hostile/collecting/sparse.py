# A file of forty megabytes that took nothing to make.
import os
os.mkdir('out')
with open('out/large', 'wb') as file: file.truncate(40 << 20)
