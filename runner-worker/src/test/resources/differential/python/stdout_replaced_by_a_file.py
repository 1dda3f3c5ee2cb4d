import sys
sys.stdout = open('out.txt', 'w')
print('hidden')
sys.stdout = sys.__stdout__
print(open('out.txt').read() == '')
