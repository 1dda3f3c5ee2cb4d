import sys

wanted = int(open(sys.argv[2]).read())
distance = abs(wanted - int(input()))
if "exact" in sys.argv:
    sys.exit(42 if distance == 0 else 43)
if distance > 10:
    sys.exit(43)
kind, value = ("score", distance) if "points" in sys.argv else ("score_multiplier", 1 - distance / 10)
open(sys.argv[3] + kind + ".txt", "w").write(str(value))
sys.exit(42)
