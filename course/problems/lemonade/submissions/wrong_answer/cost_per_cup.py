# Takes the cost as if it were that of a single cup.
cups = int(input())
price = int(input())
cost = int(input())
print(cups * (price - cost))
