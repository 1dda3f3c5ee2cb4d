import os, json
class A:
    def __init__(self, n): self.n = n
    def __del__(self):
        import sys
        sys.stderr.write('late %s\n' % self.n)
os.kept = A('os')
json.kept = A('json')
print('end')
