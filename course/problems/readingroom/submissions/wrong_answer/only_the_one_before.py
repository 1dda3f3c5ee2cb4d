# Compares each visit with the one that came before it, and no other.
n = int(input())
visits = sorted(tuple(map(int, input().split())) for _ in range(n))

people = 1
most = 1
when = visits[0][0]
for i in range(1, n):
    if visits[i][0] < visits[i - 1][1]:
        people += 1
    else:
        people = 1
    if people > most:
        most = people
        when = visits[i][0]
print(most, when)
