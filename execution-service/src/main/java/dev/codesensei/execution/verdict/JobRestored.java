package dev.codesensei.execution.verdict;

import dev.codesensei.judge.Job;

/** The document of a job, which the store has lost, is about to be made again. */
public record JobRestored(Job job) {}
