import re
import sys

head, *rows = sys.stdin.read().split("\n")
if not re.fullmatch(r"[1-9][0-9]* [1-9][0-9]* [1-9][0-9]*", head) or rows.pop() != "":
    sys.exit(43)
r, c, k = map(int, head.split())
ok = len(rows) == r <= 200 and k <= c <= 200 and all(re.fullmatch(r"[.x]+", row) and len(row) == c for row in rows)
sys.exit(42 if ok else 43)
