n, k = map(int, input().split())
evenings = {}
marbles = 0
found = 0
for won in map(int, input().split()):
    marbles += won
    found += evenings.get(marbles - k, 0)
    evenings[marbles] = evenings.get(marbles, 0) + 1
print(found)
