import multiprocessing as m
def f(x): return x * 2
if __name__ == '__main__':
    with m.get_context('spawn').Pool(2) as pool: print(pool.map(f, [1, 2, 3]))
