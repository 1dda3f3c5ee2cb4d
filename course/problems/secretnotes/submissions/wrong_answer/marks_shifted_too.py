# find gives -1 for a space, and that is shifted like a place.
shift = int(input())
note = input()

alphabet = "abcdefghijklmnopqrstuvwxyz"
secret = ""
for c in note:
    secret += alphabet[(alphabet.find(c) + shift) % 26]
print(secret)
