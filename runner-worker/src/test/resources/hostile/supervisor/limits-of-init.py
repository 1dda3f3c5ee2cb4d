import resource

try:
    resource.prlimit(1, resource.RLIMIT_NOFILE, (3, 3))
    print('SUCCEEDED')
except OSError as error:
    print(error)
