import os
import sys

_, input_file, answer_file, feedback, behaviour = sys.argv


def write(name, text):
    with open(feedback + name, "w", errors="surrogateescape") as file:
        file.write(text)


def compare():
    wanted = open(input_file).read() + open(answer_file).read()
    came = sys.stdin.read()
    write("judgemessage.txt", f"{wanted} / {came}")
    write("teammessage.txt", "Look again")
    sys.exit(42 if wanted == came else 43)


def hang():
    while True:
        pass


def sleep():
    import time
    time.sleep(1000)


def crash():
    raise KeyError("secret")


def signal():
    os.abort()


def flood():
    while True:
        os.write(1, b"x" * 65536)


def flood_feedback():
    write("judgemessage.txt", "x" * (17 << 20))
    sys.exit(42)


def hoard():
    held = b"x" * (1 << 30)
    sys.exit(42 if held else 43)


def long_message():
    write("judgemessage.txt", "x" * 1_000_000)
    sys.exit(42)


def link():
    os.symlink(answer_file, feedback + "teammessage.txt")
    sys.exit(43)


actions = {"compare": compare, "hang": hang, "sleep": sleep, "crash": crash, "signal": signal, "flood": flood,
           "flood-feedback": flood_feedback, "hoard": hoard, "long-message": long_message, "link": link}
if behaviour in actions:
    actions[behaviour]()
# leave EXIT-CODE [FILE TEXT]..., with a tilde for a space
_, code, *files = behaviour.split(" ")
for name, text in zip(files[::2], files[1::2]):
    write(name, text.replace("~", " "))
sys.exit(int(code))
