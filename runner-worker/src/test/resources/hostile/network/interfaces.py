# The networks of the machine, which need no connection to be seen.
names = [line.split(':')[0].strip() for line in open('/proc/net/dev') if ':' in line]
print('SUCCEEDED' if [name for name in names if name != 'lo'] else 'nothing but lo')
