import subprocess
print(subprocess.run(['/bin/sh', '-c', 'yes | head -1'], capture_output=True))
