# rejected
