exec('x = 1')
print(eval('x + 1'))
print(compile('1+1', '<s>', 'eval').co_filename)
