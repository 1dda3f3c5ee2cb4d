class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
for i in range(5): globals()[f'v{i}'] = A(i)
_first = A('underscore')
lst = [A('list'), A('list2')]
d = {'k': A('dict')}
