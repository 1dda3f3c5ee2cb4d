import json
import sys

steps, creaky = json.load(sys.stdin)
ok = type(steps) is int and 1 <= steps <= 60 and all(type(n) is int and 1 <= n < steps for n in creaky)
sys.exit(42 if ok and len(set(creaky)) == len(creaky) else 43)
