# Who opens it to read waits until somebody writes.
import os
os.mkdir('out')
os.mkfifo('out/pipe')
