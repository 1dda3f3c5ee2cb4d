import os
print(os.getpid(), os.getppid(), os.getpgid(0) == os.getpid(), os.getsid(0) == os.getpid(), os.getgroups(), os.nice(0), os.getpriority(os.PRIO_PROCESS, 0))
