for i in range(4): open(f'/tmp/f{i}', 'wb').write(b'x' * (40 << 20))
print('SUCCEEDED')
