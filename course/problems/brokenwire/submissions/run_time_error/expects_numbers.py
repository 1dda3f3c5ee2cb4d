n = int(input())
low, high = 1, n
while low < high:
    middle = (low + high) // 2
    print("?", middle, flush=True)
    if int(input()) == 0:
        high = middle
    else:
        low = middle + 1
print("!", low, flush=True)
