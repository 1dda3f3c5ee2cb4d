# The second if is asked even when the first was true.
height = int(input())
if height < 120:
    print("too small")
if height < 140:
    print("with an adult")
else:
    print("welcome")
