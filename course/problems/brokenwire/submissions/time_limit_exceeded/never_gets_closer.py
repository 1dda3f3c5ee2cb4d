n = int(input())
low, high = 1, n
middle = (low + high) // 2
print("?", middle, flush=True)
dark = input() == "dark"
while low < high:
    if dark:
        high = middle
    else:
        low = middle
print("!", low, flush=True)
