# accepted
