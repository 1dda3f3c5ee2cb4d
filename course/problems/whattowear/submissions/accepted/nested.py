degrees = int(input())
rain = input()
if degrees < 10:
    if rain == "yes":
        print("winter coat and umbrella")
    else:
        print("winter coat")
else:
    if rain == "yes":
        print("umbrella")
    else:
        print("T-shirt")
