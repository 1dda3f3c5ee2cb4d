print({3, 1, 2}, hash(1.5), hash((1, 2)))
