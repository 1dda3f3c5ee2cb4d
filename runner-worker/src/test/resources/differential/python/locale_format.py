import locale
print(locale.getlocale(), f'{1234567.5:n}')
try:
    locale.setlocale(locale.LC_ALL, 'de_DE.UTF-8'); print('set')
except locale.Error as e: print(e)
