import builtins
print(sorted(dir(builtins)))
