import subprocess
print(subprocess.run(['/bin/ls', '/proc/self/fd'], capture_output=True, text=True).stdout)
