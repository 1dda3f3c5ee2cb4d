größe = 3
print(größe)
print(f'{größe=}')
