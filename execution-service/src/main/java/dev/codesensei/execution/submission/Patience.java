package dev.codesensei.execution.submission;

import java.time.Duration;
import java.util.Optional;

/**
 * How a client waits for the verdict of what it sends.
 *
 * @param limit zero when it wants its answer at once
 * @param departure of the client, if its job is to end with it
 */
record Patience(Duration limit, Optional<Departure> departure) {

    static final Patience NONE = new Patience(Duration.ZERO, Optional.empty());

    /** The moment in which a client leaves without an answer. */
    interface Departure {

        /** Runs an action then, or now if the client has left already; never when it gets its answer. */
        void then(Runnable action);
    }
}
