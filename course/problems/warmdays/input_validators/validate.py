import re
import sys

text = sys.stdin.read()
ok = re.fullmatch(r"(0|-?[1-9][0-9]*)( (0|-?[1-9][0-9]*))*\n", text)
numbers = [int(word) for word in text.split()] if ok else []
sys.exit(42 if ok and len(numbers) <= 1000 and all(-50 <= t <= 50 for t in numbers) else 43)
