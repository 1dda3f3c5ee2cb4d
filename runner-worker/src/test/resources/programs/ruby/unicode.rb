puts "#{gets.chomp} żółć 🎉"
