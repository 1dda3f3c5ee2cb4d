# -*- coding: latin-1 -*-
print('ä'.encode('utf-8'))
