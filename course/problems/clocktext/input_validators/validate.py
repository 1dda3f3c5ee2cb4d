import json
import sys

[minutes] = json.load(sys.stdin)
sys.exit(42 if type(minutes) is int and 0 <= minutes <= 1_000_000 else 43)
