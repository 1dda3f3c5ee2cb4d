"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    quilt, turns = arguments
    width = len(quilt[0]) if quilt else 0
    rows = all(len(row) == width and all(type(colour) is int and 0 <= colour <= 9 for colour in row) for row in quilt)
    return rows and 1 <= len(quilt) <= 100 and 1 <= width <= 100 and type(turns) is int and abs(turns) <= 10**9


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
