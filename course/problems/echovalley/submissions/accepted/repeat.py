word = input()
print(word + "!")
print((word + "...") * 3)
