# brute_force
