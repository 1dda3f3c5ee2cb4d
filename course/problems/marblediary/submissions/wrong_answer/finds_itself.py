n, k = map(int, input().split())
evenings = {0: 1}
marbles = 0
found = 0
for won in map(int, input().split()):
    marbles += won
    evenings[marbles] = evenings.get(marbles, 0) + 1
    found += evenings.get(marbles - k, 0)
print(found)
