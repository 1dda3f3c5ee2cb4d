import os
print('SUCCEEDED' if os.path.exists('/tmp/planted') else 'not there')
