require_relative "helper"

puts "#{answer} #{File.read("data.txt").strip}"
