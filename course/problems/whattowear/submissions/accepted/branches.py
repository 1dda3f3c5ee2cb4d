degrees = int(input())
rain = input()
if degrees < 10 and rain == "yes":
    print("winter coat and umbrella")
elif degrees < 10:
    print("winter coat")
elif rain == "yes":
    print("umbrella")
else:
    print("T-shirt")
