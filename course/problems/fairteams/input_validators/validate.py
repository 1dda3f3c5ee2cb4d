"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import sys


def is_fine(text):
    pupils = int(text)
    return text == f"{pupils}\n" and 1 <= pupils <= 10_000


try:
    fine = is_fine(sys.stdin.read())
except ValueError:
    fine = False
sys.exit(42 if fine else 43)
