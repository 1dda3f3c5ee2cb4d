# time_limit_exceeded
