import sys, platform
print(sys.version, sys.implementation.cache_tag, sys.api_version, platform.python_implementation())
