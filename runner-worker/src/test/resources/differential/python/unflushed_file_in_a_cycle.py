class Box: pass
b = Box()
b.me = b
b.file = open(1, 'w', closefd=False)
b.file.write('in a cycle')
