# The program that the kernel starts, as root and outside of everything, when another one crashes.
try:
    open('/proc/sys/kernel/core_pattern', 'r+')
    print('SUCCEEDED')
except OSError as e: print(e)
