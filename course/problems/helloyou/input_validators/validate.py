import sys

lines = sys.stdin.read().split("\n")
ok = len(lines) == 2 and lines[1] == "" and 1 <= len(lines[0]) <= 40 and lines[0] == lines[0].strip()
sys.exit(42 if ok else 43)
