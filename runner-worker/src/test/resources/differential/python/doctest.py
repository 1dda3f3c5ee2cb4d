def f():
    """
    >>> f()
    1
    """
    return 2
import doctest
doctest.testmod()
