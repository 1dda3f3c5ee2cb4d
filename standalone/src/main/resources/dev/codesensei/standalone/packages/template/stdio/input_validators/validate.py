import re
import sys

text = sys.stdin.read()
fits = re.fullmatch(r"[1-9][0-9]*\n", text) and int(text) <= 10**12
sys.exit(42 if fits else 43)
