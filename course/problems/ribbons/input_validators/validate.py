"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    ribbons, pieces = arguments
    lengths = all(isinstance(ribbon, (int, float)) and 1 <= ribbon <= 1_000_000 for ribbon in ribbons)
    return lengths and 1 <= len(ribbons) <= 5_000 and type(pieces) is int and 1 <= pieces <= 1_000_000


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
