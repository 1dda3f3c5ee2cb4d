package dev.codesensei.judge.queue;

/** What a submission to the queue came to. */
public sealed interface Submitted {

    /**
     * The job waits.
     *
     * @param position jobs in front of it
     */
    record Queued(int position) implements Submitted {}

    /** The queue had the job already and has made sure that it is somewhere. */
    record Known(JobState state) implements Submitted {}

    /** The lane is full; nothing was kept. */
    record Full(int depth) implements Submitted {}
}
