cups = int(input())
price = int(input())
cost = int(input())
print(max(0, cups * price - cost))
