import re
import sys

head, *lines = sys.stdin.read().split("\n")
if not re.fullmatch(r"[1-9][0-9]? [1-9][0-9]?", head) or lines.pop() != "":
    sys.exit(43)
rows, columns = map(int, head.split())
*room, commands = lines
ok = len(room) == rows <= 40 and columns <= 40 and re.fullmatch(r"[UDLR]{1,5000}", commands)
ok = ok and all(re.fullmatch(r"[.#S]+", row) and len(row) == columns for row in room)
sys.exit(42 if ok and "".join(room).count("S") == 1 else 43)
