# stdin: for the child
import subprocess
print(subprocess.run(['/bin/cat'], capture_output=True).stdout)
