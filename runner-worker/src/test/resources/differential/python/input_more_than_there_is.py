# stdin: one\n
print(input()); print(input())
