steps = int(input())
for i in range(1, steps + 1):
    print("# " * i)
