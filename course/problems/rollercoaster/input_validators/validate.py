import re
import sys

text = sys.stdin.read()
ok = re.fullmatch(r"[1-9][0-9]*\n", text) and 50 <= int(text) <= 220
sys.exit(42 if ok else 43)
