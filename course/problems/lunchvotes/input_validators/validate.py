import re
import sys

lines = sys.stdin.read().split("\n")
ok = lines[-1] == "" and re.fullmatch(r"[1-9][0-9]*", lines[0]) and int(lines[0]) == len(lines) - 2 <= 2000
ok = ok and all(re.fullmatch(r"[a-z]{1,20}", dish) for dish in lines[1:-1])
sys.exit(42 if ok else 43)
