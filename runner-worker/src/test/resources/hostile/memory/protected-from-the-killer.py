# Who may not be killed when memory runs out lets others be killed in its place.
try:
    open('/proc/self/oom_score_adj', 'w').write('-1000')
    print('SUCCEEDED')
except OSError as e: print(e)
