def f(n):
    global most
    most = n
    f(n + 1)
try:
    f(1)
except RecursionError as e:
    print(most, e)
