import resource
for n in sorted(n for n in dir(resource) if n.startswith('RLIMIT_')): print(n, resource.getrlimit(getattr(resource, n)))
