kept = []
loop { kept << Array.new(100_000, kept.size) }
