# Divides by the gain of a day and forgets that the last day has no night.
height = int(input())
climb = int(input())
slip = int(input())
gain = climb - slip
print((height + gain - 1) // gain)
