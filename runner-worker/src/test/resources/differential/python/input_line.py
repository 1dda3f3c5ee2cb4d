# stdin: first\nsecond\n
a = input('? ')
b = input()
print([a, b])
