puts "never printed"

b = = 1
