try:
    for i in range(12000): open(f'f{i}', 'w').close()
    print('SUCCEEDED')
except OSError as e: print(e)
