import sys, io
sys.stdout = io.TextIOWrapper(open(1, 'wb', closefd=False), encoding='utf-8')
print('buffered ä')
