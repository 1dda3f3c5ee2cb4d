import traceback
try:
    [].pop()
except IndexError:
    traceback.print_exc()
print(traceback.format_stack())
