import re
import sys

match = re.fullmatch(r"([1-9][0-9]*)\n([1-9][0-9]*)\n(0|[1-9][0-9]*)\n", sys.stdin.read())
if not match:
    sys.exit(43)
height, climb, slip = map(int, match.groups())
sys.exit(42 if height <= 10_000 and slip < climb <= 1_000 else 43)
