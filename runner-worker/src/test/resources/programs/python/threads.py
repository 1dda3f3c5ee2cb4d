import threading

sums = [0] * 4


def work(k):
    sums[k] = sum(range(k * 1000, (k + 1) * 1000))


threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(sums))
