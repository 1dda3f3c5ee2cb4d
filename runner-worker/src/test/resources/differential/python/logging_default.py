import logging
logging.warning('w')
logging.getLogger('x').error('e')
