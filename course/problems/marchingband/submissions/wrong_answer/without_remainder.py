# A slice beyond the end is empty, so the row stays as it was.
signals = int(input())
row = input().split()
row = row[signals:] + row[:signals]
print(*row)
