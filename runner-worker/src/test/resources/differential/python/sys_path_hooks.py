import sys
print([getattr(h, '__name__', h.__class__.__name__) for h in sys.path_hooks], [getattr(m, '__name__', type(m).__name__) for m in sys.meta_path])
print(sorted(k for k in sys.path_importer_cache))
