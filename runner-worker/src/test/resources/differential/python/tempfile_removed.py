import tempfile, os
t = tempfile.NamedTemporaryFile()
print(os.path.dirname(t.name))
d = tempfile.TemporaryDirectory()
