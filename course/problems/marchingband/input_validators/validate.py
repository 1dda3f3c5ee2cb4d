import re
import sys

match = re.fullmatch(r"(0|[1-9][0-9]*)\n(\w+(?: \w+)*)\n", sys.stdin.read())
ok = match and int(match[1]) <= 1_000_000_000 and len(match[2].split(" ")) <= 500
sys.exit(42 if ok else 43)
