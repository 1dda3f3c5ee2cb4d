def main():
    f = open(1, 'w', closefd=False)
    f.write('local')
    globals()['kept'] = f
main()
