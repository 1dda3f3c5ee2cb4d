"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    weights, limit = arguments
    numbers = all(type(number) is int for number in [limit, *weights])
    return numbers and len(weights) <= 30_000 and limit <= 300 and all(1 <= weight <= limit for weight in weights)


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
