jumps = int(input())
lengths = [int(input()) for _ in range(jumps)]
print(sum(lengths))
print(len([length for length in lengths if length >= 50]))
