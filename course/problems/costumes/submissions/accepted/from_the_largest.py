n, m, slack = map(int, input().split())
actors = sorted(map(int, input().split()))
costumes = sorted(map(int, input().split()))

dressed = 0
while actors and costumes:
    actor, costume = actors[-1], costumes[-1]
    if costume >= actor:
        costumes.pop()
    if costume <= actor + slack:
        actors.pop()
    if actor <= costume <= actor + slack:
        dressed += 1
print(dressed)
