import re
import sys

head, *lines = sys.stdin.read().split("\n")
if not re.fullmatch(r"[1-9][0-9]*", head) or lines.pop() != "" or len(lines) != int(head) or len(lines) > 15_000:
    sys.exit(43)
for line in lines:
    if not re.fullmatch(r"(0|[1-9][0-9]*) [1-9][0-9]*", line):
        sys.exit(43)
    start, end = map(int, line.split())
    if not start < end <= 1_000_000_000:
        sys.exit(43)
sys.exit(42)
