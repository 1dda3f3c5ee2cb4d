def f(): pass
print(f.__code__.co_filename, f.__module__, f.__qualname__, f.__globals__ is globals())
