import subprocess, sys
open('tool.py', 'w').write('print(__name__, __package__)')
print(subprocess.run([sys.executable, '-m', 'tool'], capture_output=True, text=True).stdout)
