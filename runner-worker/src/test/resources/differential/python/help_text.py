def f():
    'Says hi.'
help(f)
