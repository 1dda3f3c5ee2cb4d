import threading, time
def work():
    time.sleep(0.1)
    print('worker')
threading.Thread(target=work).start()
print('main')
