package dev.codesensei.judge.queue;

import java.io.Serial;

/** Redis cannot be reached, or cannot do its work at the moment; nothing is known of what became of the call. */
public final class QueueAwayException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public QueueAwayException(String message) {
        super(message);
    }

    QueueAwayException(Throwable cause) {
        super("The queue does not answer: " + cause.getMessage(), cause);
    }
}
