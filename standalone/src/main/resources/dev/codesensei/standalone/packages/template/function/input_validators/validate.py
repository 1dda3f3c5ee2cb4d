import json
import sys

arguments = json.load(sys.stdin)
fits = len(arguments) == 1 and type(arguments[0]) is int and 1 <= arguments[0] <= 10**9
sys.exit(42 if fits else 43)
