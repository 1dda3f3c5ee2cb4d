import unittest
class T(unittest.TestCase):
    def test_ok(self): self.assertEqual(1, 1)
    def test_bad(self): self.assertEqual(1, 2)
import sys
unittest.main(testRunner=unittest.TextTestRunner(stream=open('/dev/null', 'w')))
