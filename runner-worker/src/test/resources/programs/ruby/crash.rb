nil.size
