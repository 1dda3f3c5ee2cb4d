# RUNTIME_ERROR There is no function add. Did you mean ad?
def ad(a, b):
    return a + b
