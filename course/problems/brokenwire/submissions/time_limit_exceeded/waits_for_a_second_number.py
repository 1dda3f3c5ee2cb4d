n = int(input())
broken = int(input())
print("!", broken, flush=True)
