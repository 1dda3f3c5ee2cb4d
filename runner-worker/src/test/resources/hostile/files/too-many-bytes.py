try:
    for i in range(5): open(f'/tmp/f{i}', 'wb').write(b'x' * (4 << 20))
    print('SUCCEEDED')
except OSError as e: print(e)
