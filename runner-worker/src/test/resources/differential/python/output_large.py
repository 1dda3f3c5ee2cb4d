print('x' * 200000)
