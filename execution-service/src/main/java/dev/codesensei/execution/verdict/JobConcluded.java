package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Job;

/** A job whose sender wants to be called has become final by this instance. */
public record JobConcluded(Job job) {}
