height = int(input())
if height >= 140:
    print("welcome")
elif height >= 120:
    print("with an adult")
else:
    print("too small")
