import re
import sys

lines = sys.stdin.read().split("\n")
ok = len(lines) == 3 and lines[2] == ""
for line in lines[:2]:
    ok = ok and re.fullmatch(r"[1-9][0-9]{0,4}( [1-9][0-9]{0,4})*", line) and line.count(" ") < 25_000
sys.exit(42 if ok else 43)
