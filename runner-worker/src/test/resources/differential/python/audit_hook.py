import sys
seen = []
sys.addaudithook(lambda e, a: seen.append(e))
open('x', 'w').close()
print(seen)
