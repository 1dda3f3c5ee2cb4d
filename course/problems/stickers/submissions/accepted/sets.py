once = set()
twice = set()
for sticker in input().split():
    if sticker in once:
        twice.add(sticker)
    once.add(sticker)

gifts = sorted(map(int, twice - set(input().split())))
print(*gifts or ["none"])
