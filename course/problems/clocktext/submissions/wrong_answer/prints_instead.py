def clock_text(minutes):
    minutes = minutes % (24 * 60)
    print(f"{minutes // 60:02}:{minutes % 60:02}")
