import re
import sys

match = re.fullmatch(r"([1-9][0-9]?)\n([a-z .,!?-]{1,5000})\n", sys.stdin.read())
ok = match and int(match[1]) <= 25 and match[2] == match[2].strip()
sys.exit(42 if ok else 43)
