"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    train, depot = arguments
    return len(train) <= 40_000 and all(type(number) is int and 1 <= number <= 100 for number in [depot, *train])


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
