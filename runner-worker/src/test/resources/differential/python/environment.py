import os
print(list(os.environ.items()))
os.environ['NEW'] = '1'
print(os.getenv('NEW'), os.popen('echo $NEW').read())
