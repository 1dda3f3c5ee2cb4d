import sys
def hook(*a): raise ValueError('in hook')
sys.excepthook = hook
1/0
