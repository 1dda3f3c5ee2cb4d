temperatures = list(map(int, input().split()))
total = sum(temperatures)
n = len(temperatures)
print(sum(1 for t in temperatures if t * n > total))
