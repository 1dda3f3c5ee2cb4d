n = int(input())
low, high = 1, n
while low < high:
    middle = (low + high) // 2
    print("?", middle, flush=True)
    if input() == "dark":
        high = middle
    else:
        low = middle + 1
print("?", low, flush=True)
if input() == "dark":
    print("!", low, flush=True)
