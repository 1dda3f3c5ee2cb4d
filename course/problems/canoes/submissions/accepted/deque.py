from collections import deque

n, limit = map(int, input().split())
people = deque(sorted(map(int, input().split())))

canoes = 0
while people:
    heaviest = people.pop()
    if people and people[0] + heaviest <= limit:
        people.popleft()
    canoes += 1
print(canoes)
