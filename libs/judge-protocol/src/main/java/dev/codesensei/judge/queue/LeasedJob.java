package dev.codesensei.judge.queue;

import dev.codesensei.judge.Job;

/**
 * A job that one runner holds.
 *
 * @param worker who holds it
 * @param attempt the fencing token: whoever holds a later one has taken the job over
 */
public record LeasedJob(Job job, Lane lane, String worker, int attempt) {}
