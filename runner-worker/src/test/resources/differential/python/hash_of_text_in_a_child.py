import subprocess, sys
a, b = (subprocess.run([sys.executable, '-c', 'print(hash("x"))'], capture_output=True).stdout for _ in range(2))
print(a != b)
