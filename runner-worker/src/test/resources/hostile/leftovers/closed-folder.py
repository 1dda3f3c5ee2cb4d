# A folder that nobody may enter is one that a careless wipe skips.
import os
try: os.chmod('/tmp/closed', 0o700)
except OSError: pass
print('SUCCEEDED' if os.path.exists('/tmp/closed/inner/left') else 'gone')
