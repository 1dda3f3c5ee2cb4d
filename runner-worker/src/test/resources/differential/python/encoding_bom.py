print(ascii("ä"))
