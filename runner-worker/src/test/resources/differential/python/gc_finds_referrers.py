import gc
x = ['unique']
print(any(r is globals() for r in gc.get_referrers(x)))
