def clock_text(minutes):
    minutes = minutes % (24 * 60)
    return f"{minutes // 60}:{minutes % 60}"
