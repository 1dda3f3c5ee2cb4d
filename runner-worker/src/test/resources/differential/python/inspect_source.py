import inspect
def f(x):
    # comment
    return x + 1
print(inspect.getsource(f))
print(inspect.getfile(f), inspect.getmodule(f).__name__)
print(inspect.getsource(inspect.getmodule(f)) == open(__file__).read())
