def kayaks(weights, limit):
    people = sorted(weights)
    light, heavy = 0, len(people) - 1
    count = 0
    while light < heavy:
        if people[light] + people[heavy] <= limit:
            light += 1
        heavy -= 1
        count += 1
    return count + 1
