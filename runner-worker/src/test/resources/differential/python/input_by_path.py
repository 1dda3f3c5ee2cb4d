# stdin: through a path
print(open('/dev/stdin').read(), open(0).read())
