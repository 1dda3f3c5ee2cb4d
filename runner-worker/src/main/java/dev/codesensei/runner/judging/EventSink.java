package dev.codesensei.runner.judging;

import dev.codesensei.judge.JobEvent;

/** Hears of the steps of a job as they happen. Must not block: the program that prints would have to wait. */
@FunctionalInterface
public interface EventSink {

    void happened(JobEvent event);
}
