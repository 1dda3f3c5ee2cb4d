import codecs
print(codecs.lookup('utf-8').name, codecs.lookup('latin1').name)
print('abc'.encode('rot13') if False else codecs.encode('abc', 'rot13'))
