"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import sys


def is_fine(text):
    lamps, broken = map(int, text.split())
    return text == f"{lamps} {broken}\n" and 1 <= broken <= lamps <= 1_000_000


try:
    fine = is_fine(sys.stdin.read())
except ValueError:
    fine = False
sys.exit(42 if fine else 43)
