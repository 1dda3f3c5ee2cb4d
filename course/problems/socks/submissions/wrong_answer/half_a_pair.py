socks = int(input())
print(socks / 2)
print(socks % 2)
