import argparse
p = argparse.ArgumentParser()
p.add_argument('x')
p.parse_args()
