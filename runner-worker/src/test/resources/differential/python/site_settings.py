import site, sys
print(site.ENABLE_USER_SITE, site.getsitepackages(), site.getusersitepackages())
