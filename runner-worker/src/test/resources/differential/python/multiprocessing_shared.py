from multiprocessing import Value, Process
def f(v):
    with v.get_lock(): v.value += 1
if __name__ == '__main__':
    v = Value('i', 0)
    ps = [Process(target=f, args=(v,)) for _ in range(3)]
    [p.start() for p in ps]; [p.join() for p in ps]
    print(v.value)
