# The first actor who cannot be dressed stops everybody behind.
n, m, slack = map(int, input().split())
actors = sorted(map(int, input().split()))
costumes = sorted(map(int, input().split()))

i = 0
for costume in costumes:
    if i < n and actors[i] <= costume <= actors[i] + slack:
        i += 1
print(i)
