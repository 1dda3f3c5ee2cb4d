f = open(1, 'w', closefd=False)
f.write('never flushed by the program')
