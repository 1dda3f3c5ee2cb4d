package dev.codesensei.execution.submission;

/**
 * The answer to a job that waits.
 *
 * @param status always {@code queued}
 * @param position jobs in front of it
 */
record Accepted(String jobId, String status, int position, long estimatedWaitMillis) {}
