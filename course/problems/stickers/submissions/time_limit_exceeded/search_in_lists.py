kim = list(map(int, input().split()))
lasse = list(map(int, input().split()))

gifts = []
for sticker in kim:
    times = 0
    for other in kim:
        if other == sticker:
            times += 1
    if times >= 2 and sticker not in lasse and sticker not in gifts:
        gifts.append(sticker)
print(*sorted(gifts) or ["none"])
