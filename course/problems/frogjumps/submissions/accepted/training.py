jumps = int(input())
total = 0
great = 0
for i in range(jumps):
    length = int(input())
    total += length
    if length >= 50:
        great += 1
print(total)
print(great)
