import sys

lines = sys.stdin.read().split("\n")
ok = len(lines) == 2 and lines[1] == "" and lines[0].isalpha() and len(lines[0]) <= 30
sys.exit(42 if ok else 43)
