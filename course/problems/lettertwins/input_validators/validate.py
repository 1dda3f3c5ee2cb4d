import re
import sys

head, *words = sys.stdin.read().split("\n")
ok = re.fullmatch(r"[1-9][0-9]*", head) and words.pop() == "" and len(words) == int(head) <= 20_000
ok = ok and len(set(words)) == len(words) and all(re.fullmatch(r"[a-z]{1,10}", word) for word in words)
sys.exit(42 if ok else 43)
