class Bye(SystemExit):
    code = property(lambda self: 9)
raise Bye()
