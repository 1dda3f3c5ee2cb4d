import json
import re
import sys

[texts] = json.load(sys.stdin)
ok = len(texts) <= 1000 and all(type(text) is str and len(text) <= 20 for text in texts)
ok = ok and not any(re.search(r"[\s+_]", text) for text in texts)
ok = ok and all(abs(int(text)) <= 1_000_000 for text in texts if re.fullmatch(r"-?[0-9]+", text))
sys.exit(42 if ok else 43)
