import os
os.register_at_fork(after_in_child=lambda: print('in child'))
pid = os.fork()
if pid: os.waitpid(pid, 0)
