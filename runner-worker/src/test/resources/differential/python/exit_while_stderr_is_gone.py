import sys
sys.stderr = None
sys.exit('nobody hears')
