socks = int(input())
pairs = socks // 2
left_over = socks - 2 * pairs
print(pairs)
print(left_over)
