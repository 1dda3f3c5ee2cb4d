n, m, slack = map(int, input().split())
actors = list(map(int, input().split()))
costumes = list(map(int, input().split()))

i = 0
j = 0
dressed = 0
while i < n and j < m:
    if costumes[j] < actors[i]:
        j += 1
    elif costumes[j] > actors[i] + slack:
        i += 1
    else:
        dressed += 1
        i += 1
        j += 1
print(dressed)
