steps = int(input())
for i in range(1, steps):
    print("#" * i)
