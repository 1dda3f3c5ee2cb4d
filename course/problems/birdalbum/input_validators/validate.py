"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    photos, wanted = arguments
    names = all(isinstance(bird, str) and bird.isalnum() and len(bird) <= 20 for bird in [*photos, *wanted])
    counts = all(type(count) is int and 1 <= count <= 20_000 for count in wanted.values())
    return names and counts and len(photos) <= 20_000 and 1 <= len(wanted) <= 100


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
