import sys
n = 0
def t(f, e, a):
    global n
    n += 1
    return t
def g():
    x = 1
    return x
sys.settrace(t)
g()
sys.settrace(None)
print(n)
