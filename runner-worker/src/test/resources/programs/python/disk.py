try:
    with open("/tmp/huge", "wb") as file:
        for _ in range(200):
            file.write(b"x" * (1 << 20))
    print("never stopped")
except OSError:
    print("stopped")
