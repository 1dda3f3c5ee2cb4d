import re
import sys

lines = sys.stdin.read().split("\n")
ok = len(lines) >= 2 and lines[-1] == "" and lines[-2] == "0" and len(lines) <= 1002
ok = ok and all(re.fullmatch(r"[1-9][0-9]*", line) and int(line) <= 50_000 for line in lines[:-2])
sys.exit(42 if ok else 43)
