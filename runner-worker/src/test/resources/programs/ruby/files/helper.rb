def answer = 42
