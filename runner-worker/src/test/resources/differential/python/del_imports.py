class A:
    def __del__(self):
        try:
            import colorsys
            print('imported')
        except ImportError as e: print(type(e))
a = A(); a.me = a
