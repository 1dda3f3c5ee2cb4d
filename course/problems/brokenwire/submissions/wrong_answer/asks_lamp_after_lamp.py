n = int(input())
for lamp in range(1, n + 1):
    print("?", lamp, flush=True)
    if input() == "dark":
        print("!", lamp, flush=True)
        break
