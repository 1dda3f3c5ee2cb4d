"""Ends with 42 when the input is as the problem says, and with 43 when it is not."""

import sys


def is_fine(text):
    head, diary = text.splitlines()
    days, wanted = map(int, head.split())
    marbles = [int(word) for word in diary.split()]
    well_spaced = text == f"{days} {wanted}\n{' '.join(map(str, marbles))}\n"
    small = all(-100 <= won <= 100 for won in marbles) and abs(wanted) <= 3_000_000
    return well_spaced and small and 1 <= days == len(marbles) <= 30_000


try:
    fine = is_fine(sys.stdin.read())
except ValueError:
    fine = False
sys.exit(42 if fine else 43)
