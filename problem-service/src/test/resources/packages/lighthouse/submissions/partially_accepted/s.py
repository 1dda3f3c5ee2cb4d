# partially_accepted
