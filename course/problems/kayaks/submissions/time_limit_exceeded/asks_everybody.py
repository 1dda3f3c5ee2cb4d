def kayaks(weights, limit):
    people = sorted(weights, reverse=True)
    gone = [False] * len(people)
    count = 0
    for i in range(len(people)):
        if gone[i]:
            continue
        for j in range(i + 1, len(people)):
            if not gone[j] and people[i] + people[j] <= limit:
                gone[j] = True
                break
        count += 1
    return count
