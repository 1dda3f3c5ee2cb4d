package dev.codesensei.judge.queue;

import java.util.Locale;

/** Where a job is, as the queue sees it. */
public enum JobState {
    /** The queue has no such job: never submitted, long done, or lost. */
    UNKNOWN,
    QUEUED,
    LEASED,
    DONE;

    static JobState of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
