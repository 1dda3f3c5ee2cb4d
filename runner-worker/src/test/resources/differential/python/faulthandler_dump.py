import faulthandler, re, sys
with open('t', 'w+') as f:
    faulthandler.dump_traceback(f)
    f.seek(0)
    print(re.sub('0x[0-9a-f]+', 'X', f.read()))
