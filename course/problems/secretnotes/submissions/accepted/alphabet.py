shift = int(input())
note = input()

alphabet = "abcdefghijklmnopqrstuvwxyz"
secret = ""
for c in note:
    place = alphabet.find(c)
    if place == -1:
        secret += c
    else:
        secret += alphabet[(place + shift) % 26]
print(secret)
