shift = int(input())
note = input()

secret = []
for c in note:
    if "a" <= c <= "z":
        c = chr((ord(c) - ord("a") + shift) % 26 + ord("a"))
    secret.append(c)
print("".join(secret))
