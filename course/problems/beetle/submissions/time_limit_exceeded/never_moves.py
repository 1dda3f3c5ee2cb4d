# Counts the days, but the position stays the same: the loop has no end.
height = int(input())
climb = int(input())
slip = int(input())

position = 0
day = 0
while position < height:
    day += 1
print(day)
