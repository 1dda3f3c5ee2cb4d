open('sib.py', 'w').write('class A:\n    def __del__(self): print("sibling del")\na = A()\ndef f(): return a')
import sib
keep = sib.f
class B:
    def __del__(self): print('main del')
b = B()
