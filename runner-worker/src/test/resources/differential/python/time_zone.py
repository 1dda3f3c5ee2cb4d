import time, datetime
print(time.tzname, time.timezone, time.localtime(0)[:6], datetime.datetime.fromtimestamp(0).isoformat())
