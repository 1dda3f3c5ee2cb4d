import sys
sys.setrecursionlimit(10**7)
class A:
    def __getattr__(self, n): return getattr(self, n + 'x')
def f(n): return sorted([n], key=lambda n: f(n + 1))
print('go', flush=True)
f(0)
