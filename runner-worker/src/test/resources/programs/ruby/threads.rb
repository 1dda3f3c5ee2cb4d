parts = (0...4).map { |k| Thread.new { (k * 1000...(k + 1) * 1000).sum } }
puts parts.sum(&:value)
