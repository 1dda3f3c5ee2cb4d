"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    (workshops,) = arguments
    times = all(
        len(times) == 2 and all(type(time) is int for time in times) and 0 <= times[0] < times[1] <= 100_000
        for times in workshops
    )
    return times and len(workshops) <= 7_000


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
