height = int(input())
climb = int(input())
slip = int(input())

position = 0
day = 0
while position < height:
    day += 1
    position += climb
    if position < height:
        position -= slip
print(day)
