import re
import sys

match = re.fullmatch(r"(0|-?[1-9][0-9]*)\n(yes|no)\n", sys.stdin.read())
sys.exit(42 if match and -30 <= int(match[1]) <= 40 else 43)
