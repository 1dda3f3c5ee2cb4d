numbers = [1, 2]
print(numbers[7])
