# A program of the machine that runs as its owner, whoever starts it.
import subprocess
user = subprocess.run(['@SHOWN@/id', '-u'], capture_output=True, text=True).stdout.strip()
print('SUCCEEDED' if user == '0' else 'stays ' + user)
