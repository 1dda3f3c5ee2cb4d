import threading
print(threading.main_thread().name, threading.current_thread() is threading.main_thread(), threading.active_count())
import os
print(threading.get_native_id() == os.getpid())
