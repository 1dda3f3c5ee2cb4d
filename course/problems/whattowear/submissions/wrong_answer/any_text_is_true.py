degrees = int(input())
rain = input()
if degrees < 10 and rain:
    print("winter coat and umbrella")
elif degrees < 10:
    print("winter coat")
elif rain:
    print("umbrella")
else:
    print("T-shirt")
