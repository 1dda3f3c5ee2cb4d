def kayaks(weights, limit):
    people = sorted(weights)
    count = 0
    while people:
        heaviest = people.pop()
        if people and people[-1] + heaviest <= limit:
            people.pop()
        count += 1
    return count
