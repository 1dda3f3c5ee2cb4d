"""Has a submission encode a number, and run again decode it: it must not see the number the second time."""
import os
import sys

feedback = sys.argv[3]
wish = sys.argv[4] if len(sys.argv) > 4 else ""
kept = feedback + "number"
said = sys.stdin.read().split()

if not os.path.exists(kept) or wish == "again":
    if len(said) != 1:
        sys.exit(43)
    with open(kept, "w") as file:
        file.write(open(sys.argv[1]).read().split()[1])
    with open(feedback + "nextpass.in", "w") as file:
        file.write("decode " + said[0] + "\n")
    sys.exit(43 if wish == "refuse" else 42)
sys.exit(42 if said == [open(kept).read()] else 43)
