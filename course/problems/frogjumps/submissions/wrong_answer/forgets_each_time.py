jumps = int(input())
great = 0
for i in range(jumps):
    total = 0
    length = int(input())
    total += length
    if length >= 50:
        great += 1
print(total)
print(great)
