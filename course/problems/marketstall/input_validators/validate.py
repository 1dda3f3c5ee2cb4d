"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import sys


def is_fine(text):
    rows = [[int(word) for word in line.split()] for line in text.splitlines()]
    (things, capacity), *rest = rows
    well_spaced = text == "".join(f"{first} {second}\n" for first, second in rows)
    sensible = all(1 <= weight <= 10_000 and 1 <= value <= 1_000 for weight, value in rest)
    return well_spaced and sensible and 1 <= things == len(rest) <= 100 and 1 <= capacity <= 10_000


try:
    fine = is_fine(sys.stdin.read())
except ValueError:
    fine = False
sys.exit(42 if fine else 43)
