import re
import sys

lines = sys.stdin.read().split("\n")
ok = lines[-1] == "" and all(re.fullmatch(r"[1-9][0-9]*", line) for line in lines[:-1])
if ok:
    n, *lengths = map(int, lines[:-1])
    ok = n <= 1000 and len(lengths) == n and max(lengths) <= 300
sys.exit(42 if ok else 43)
