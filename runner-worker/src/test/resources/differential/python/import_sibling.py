open('sib.py', 'w').write('value = 5\nprint(__name__, __file__)')
import sib
print(sib.value, sib.__spec__.origin)
