import json
import sys

[text] = json.load(sys.stdin)
sys.exit(42 if type(text) is str and len(text) <= 10_000 and text.isascii() else 43)
