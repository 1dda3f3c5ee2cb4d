print(exit, quit)
print(type(copyright), type(help))
