height = int(input())
climb = int(input())
slip = int(input())

before = max(0, height - climb)
gain = climb - slip
print((before + gain - 1) // gain + 1)
