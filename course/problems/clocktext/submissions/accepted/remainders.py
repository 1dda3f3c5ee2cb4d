def clock_text(minutes):
    minutes = minutes % (24 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
