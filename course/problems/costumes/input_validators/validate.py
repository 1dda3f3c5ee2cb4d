import re
import sys

head, *lines = sys.stdin.read().split("\n")
if not re.fullmatch(r"[1-9][0-9]* [1-9][0-9]* (0|[1-9][0-9]*)", head) or len(lines) != 3 or lines[2] != "":
    sys.exit(43)
n, m, slack = map(int, head.split())
for line, count in (lines[0], n), (lines[1], m):
    if not re.fullmatch(r"[1-9][0-9]{0,3}( [1-9][0-9]{0,3})*", line) or line.count(" ") + 1 != count:
        sys.exit(43)
sys.exit(42 if n <= 20_000 and m <= 20_000 and slack <= 1000 else 43)
