"""About this."""
print(__doc__)
