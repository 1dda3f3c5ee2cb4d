height = int(input())
if height < 120:
    print("too small")
elif height < 140:
    print("with an adult")
else:
    print("welcome")
