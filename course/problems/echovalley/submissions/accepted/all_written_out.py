word = input()
print(f"{word}!")
print(f"{word}...{word}...{word}...")
