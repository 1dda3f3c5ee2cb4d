import os
print(os.getuid() == os.geteuid() >= 1000, os.getgid() == os.getegid() >= 1000, os.getresuid()[0] == os.getresuid()[2])
