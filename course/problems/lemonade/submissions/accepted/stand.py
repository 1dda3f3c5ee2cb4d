cups = int(input())
price = int(input())
cost = int(input())
print(cups * price - cost)
