open('random.py', 'w').write('x = 1')
open('json.py', 'w').write('shadow = True')
import json
print(hasattr(json, 'shadow'))
