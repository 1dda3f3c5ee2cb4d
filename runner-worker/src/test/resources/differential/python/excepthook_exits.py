import sys
def hook(*a): sys.exit(11)
sys.excepthook = hook
1/0
