# A cold and rainy day is taken by the first branch.
degrees = int(input())
rain = input()
if degrees < 10:
    print("winter coat")
elif degrees < 10 and rain == "yes":
    print("winter coat and umbrella")
elif rain == "yes":
    print("umbrella")
else:
    print("T-shirt")
