import logging
logging.basicConfig(level='INFO')
class A:
    def __del__(self): logging.info('del')
a = A()
