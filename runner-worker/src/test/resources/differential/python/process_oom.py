print(open('/proc/self/oom_score_adj').read(), open('/proc/self/coredump_filter').read())
