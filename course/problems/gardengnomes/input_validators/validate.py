"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    (lawn,) = arguments
    return 1 <= len(lawn) <= 10 and all(len(row) == len(lawn) and set(row) <= {".", "~"} for row in lawn)


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
