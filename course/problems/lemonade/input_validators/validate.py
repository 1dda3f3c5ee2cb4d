import re
import sys

lines = sys.stdin.read().split("\n")
ok = len(lines) == 4 and lines[-1] == "" and all(re.fullmatch(r"0|[1-9][0-9]*", line) for line in lines[:-1])
if ok:
    cups, price, cost = map(int, lines[:-1])
    ok = cups <= 1000 and 1 <= price <= 500 and cost <= 100000
sys.exit(42 if ok else 43)
