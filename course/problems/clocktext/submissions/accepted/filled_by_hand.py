def two_digits(number):
    if number < 10:
        return "0" + str(number)
    return str(number)


def clock_text(minutes):
    hours = minutes // 60 % 24
    return two_digits(hours) + ":" + two_digits(minutes % 60)
