"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    islands, ferries = arguments
    rows = all(len(row) == 3 and all(type(number) is int for number in row) for row in ferries)
    known = all(1 <= end <= islands for row in ferries for end in row[:2]) and all(row[0] != row[1] for row in ferries)
    prices = all(1 <= row[2] <= 1_000 for row in ferries)
    return rows and known and prices and type(islands) is int and 1 <= islands <= 2_000 and len(ferries) <= 5_000


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
