"""The harbour master: looks at lamps for a program, and judges its answer.

Called with the files of the test and the folder for messages. What is printed here the program reads, and the other way round.
Ends with 42 when the program found the first dark lamp, and with 43 when it did not.
"""

import os
import sys

MOST_QUESTIONS = 20
LONGEST_LINE = 40
RIGHT, WRONG = 42, 43


def numbers(path):
    with open(path, encoding="ascii") as file:
        return [int(word) for word in file.read().split()]


def leave(name, message):
    with open(os.path.join(sys.argv[3], name), "w", encoding="utf-8") as file:
        file.write(message + "\n")


def end(code, for_learner, for_author=""):
    leave("teammessage.txt", for_learner)
    leave("judgemessage.txt", for_author or for_learner)
    sys.exit(code)


def say(line):
    """A program that has ended cannot hear it. What it said before its end is read nevertheless."""
    try:
        os.write(1, f"{line}\n".encode())
    except BrokenPipeError:
        pass


def shown(line):
    return ascii(line.decode("latin-1").rstrip("\n"))


def hear():
    """The kind of the next line, and the number in it."""
    line = sys.stdin.buffer.readline(LONGEST_LINE)
    words = line.split()
    if not line:
        end(WRONG, "Your program ended without an answer.")
    if len(words) != 2 or words[0] not in (b"?", b"!") or not words[1].isdigit():
        end(WRONG, "A line is neither a question like '? 12' nor an answer like '! 12'.", "came: " + shown(line))
    return words[0], int(words[1])


def judge(lamp, broken, questions):
    what = f"answered {lamp}, right is {broken}, asked {questions}"
    if lamp == broken:
        end(RIGHT, f"Found. Questions asked: {questions}.", what)
    end(WRONG, f"That is not the first dark lamp. Questions asked: {questions}.", what)


def talk(lamps, broken):
    say(lamps)
    questions = 0
    while True:
        kind, lamp = hear()
        if not 1 <= lamp <= lamps:
            end(WRONG, "There is no lamp of the number that your program named.", f"named {lamp} of {lamps}")
        if kind == b"!":
            judge(lamp, broken, questions)
        questions += 1
        if questions > MOST_QUESTIONS:
            end(WRONG, f"Your program asked more than {MOST_QUESTIONS} questions.")
        say("dark" if lamp >= broken else "lit")


talk(*numbers(sys.argv[1]))
