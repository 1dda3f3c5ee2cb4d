"""Thinks of a number, which a submission has to find. The first further argument says what else it does wrong itself."""
import sys
import time

secret = int(open(sys.argv[1]).read())
feedback = sys.argv[3]
behaviour = sys.argv[4] if len(sys.argv) > 4 else ""


def end(code, message):
    with open(feedback + "teammessage.txt", "w") as file:
        file.write(message)
    sys.exit(code)


if behaviour == "sleep":
    time.sleep(600)
if behaviour == "spin":
    while True:
        pass
if behaviour == "crash":
    sys.stdin.readline()
    raise SystemExit("lost my mind")
if behaviour == "leave":
    sys.exit(3)
if behaviour == "refuse":
    end(43, "Not today")
if behaviour == "accept":
    sys.exit(42)
if behaviour == "flood":
    while True:
        print("x" * 65536, flush=True)
if behaviour == "hush":
    for line in sys.stdin:
        pass
    end(43, "Nothing was found")

for question in range(20):
    line = sys.stdin.readline()
    if not line:
        end(43, "You left after question %d" % question)
    try:
        guess = int(line)
    except ValueError:
        end(43, "That is no number: " + line.strip()[:20])
    if guess == secret:
        print("found", flush=True)
        sys.exit(42)
    print("more" if guess < secret else "less", flush=True)
end(43, "You asked too often")
