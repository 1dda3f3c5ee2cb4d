"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    widths, wall = arguments
    numbers = all(type(number) is int for number in [wall, *widths])
    return numbers and len(widths) <= 400 and 1 <= wall <= 1_000 and all(1 <= width <= wall for width in widths)


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
