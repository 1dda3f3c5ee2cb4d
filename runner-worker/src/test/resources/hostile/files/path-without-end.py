import os
print('SUCCEEDED' if os.path.exists('long/' * 300 + 'planted') else 'not there')
