print(input('name? '))
