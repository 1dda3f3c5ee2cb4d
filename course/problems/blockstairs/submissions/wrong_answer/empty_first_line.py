steps = int(input())
for i in range(steps):
    print("#" * i)
