data = open('/proc/self/environ', 'rb').read()
print(sorted(v for v in data.split(b'\0') if v and not v.startswith(b'LC_CTYPE')))
