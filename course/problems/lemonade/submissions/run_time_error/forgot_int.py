cups = input()
price = input()
cost = input()
print(cups * price - cost)
