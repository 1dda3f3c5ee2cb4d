hog = bytearray(200 << 20)
print('SUCCEEDED')
