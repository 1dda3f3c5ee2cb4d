x = []
x.append(x)
print(x)
y = []
for _ in range(5000): y = [y]
try:
    repr(y)
except RecursionError as e:
    print(e)
