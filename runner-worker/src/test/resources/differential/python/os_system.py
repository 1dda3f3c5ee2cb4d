import os, sys
sys.stdout.flush()
print(os.waitstatus_to_exitcode(os.system('echo hi; exit 3')))
