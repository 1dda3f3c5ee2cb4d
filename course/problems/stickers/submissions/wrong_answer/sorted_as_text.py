kim = input().split()
lasse = set(input().split())

count = {}
for sticker in kim:
    count[sticker] = count.get(sticker, 0) + 1

gifts = [sticker for sticker in count if count[sticker] >= 2 and sticker not in lasse]
print(*sorted(gifts) or ["none"])
