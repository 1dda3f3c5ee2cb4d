import re
import sys

match = re.fullmatch(r"([1-9][0-9]*) ([1-9][0-9]*)\n([1-9][0-9]*(?: [1-9][0-9]*)*)\n", sys.stdin.read())
if not match:
    sys.exit(43)
n, limit = int(match[1]), int(match[2])
weights = [int(word) for word in match[3].split(" ")]
sys.exit(42 if len(weights) == n <= 30_000 and max(weights) <= limit <= 1000 else 43)
