import sys
print('\udcff'.encode('utf-8', 'surrogateescape'))
open('x', 'w', encoding='ascii').write('ä')
