import os, time
os.environ['TZ'] = 'Asia/Kolkata'
time.tzset()
print(time.localtime(0)[:6], time.tzname)
