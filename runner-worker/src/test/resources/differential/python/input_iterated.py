# stdin: 1 2\n3 4\n
import sys
for line in sys.stdin: print(sum(map(int, line.split())))
