import cProfile, io, pstats
p = cProfile.Profile()
p.runcall(sum, [1, 2])
s = io.StringIO()
pstats.Stats(p, stream=s).print_stats()
print('sum' in s.getvalue())
