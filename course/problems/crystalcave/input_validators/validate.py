"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    (chambers,) = arguments
    found = [crystals for crystals in chambers if crystals is not None]
    sensible = all(type(crystals) is int and -1_000 <= crystals <= 1_000 for crystals in found)
    return sensible and 1 <= len(found) <= 5_000 and chambers[0] is not None and is_reached(chambers)


def is_reached(chambers):
    """Level by level: each chamber has a place below an earlier one, and none lies deeper than allowed."""
    depths, at = [1], 1
    for depth in depths:
        for crystals in chambers[at : at + 2]:
            if crystals is not None:
                depths.append(depth + 1)
        at += 2
    return at >= len(chambers) and max(depths) <= 200


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
