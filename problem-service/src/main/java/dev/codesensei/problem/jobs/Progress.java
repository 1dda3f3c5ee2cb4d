package dev.codesensei.problem.jobs;

/** Hears how far a job is; may be told often. */
@FunctionalInterface
public interface Progress {

    void report(int done, int total, String message);
}
