# run_time_error
