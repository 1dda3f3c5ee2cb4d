"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import json
import sys


def is_fine(arguments):
    (words,) = arguments
    return len(words) <= 30_000 and all(
        isinstance(word, str) and 1 <= len(word) <= 20 and not any(letter.isspace() for letter in word)
        for word in words
    )


try:
    fine = is_fine(json.load(sys.stdin))
except (ValueError, TypeError):
    fine = False
sys.exit(42 if fine else 43)
