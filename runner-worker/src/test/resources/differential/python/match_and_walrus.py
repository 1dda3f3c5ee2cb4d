def f(x):
    match x:
        case [1, *r]: return r
        case {'k': v}: return v
        case _: return None
if (n := f([1, 2])): print(n, f({'k': 3}), f(0))
