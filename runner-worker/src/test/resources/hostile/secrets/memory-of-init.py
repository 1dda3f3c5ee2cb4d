# Init is a copy of the agent, and with it of the jobs that the agent has seen.
try:
    open('/proc/1/mem', 'rb')
    print('SUCCEEDED')
except OSError as e: print(e)
