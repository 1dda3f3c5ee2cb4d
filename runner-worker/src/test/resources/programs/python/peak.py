kept = b"x" * (20 << 20)
print(chr(kept[-1]))
