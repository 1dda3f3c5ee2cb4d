print('äöü €  \u2603 \U0001f600')
print('\ud800')
