# The same pipe, opened anew by its name: a count kept by descriptor would not see it.
out = open('/dev/stdout', 'wb', buffering=0)
for _ in range(12): out.write(b'x' * 65536)
out.write(b'SUCCEEDED')
