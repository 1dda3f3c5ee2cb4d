import sys
print(sys.getrecursionlimit())
def f(n): return f(n + 1)
f(0)
