shift = int(input())
note = input()

alphabet = "abcdefghijklmnopqrstuvwxyz"
secret = ""
for c in note:
    place = alphabet.find(c)
    secret += c if place == -1 else alphabet[place - shift]
print(secret)
