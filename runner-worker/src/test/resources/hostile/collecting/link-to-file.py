# What comes back from a box is read by the agent, which may read more than its programs.
import os
os.mkdir('out')
os.symlink('/etc/passwd', 'out/users')
