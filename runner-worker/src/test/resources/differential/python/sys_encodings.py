import sys, locale
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), locale.getpreferredencoding(False), locale.setlocale(locale.LC_ALL), locale.localeconv()['decimal_point'])
