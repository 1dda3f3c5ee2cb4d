package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ApiException;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.queue.LiveRuns;
import dev.codesensei.judge.queue.QueueAwayException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What one connection says to its program: each message once, and the next when there is room for it. The numbers of
 * messages go on from connection to connection, so that a client that was cut off knows what arrived.
 */
final class Speech {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** How long a queue may be away before a client is sent away; nothing is lost, it attaches again. */
    private static final int MOST_TRIES = 200;

    private final LiveRuns runs;
    private final long mostInput;
    private final String jobId;
    private final String connection;
    private long number;

    /** @param number of the last message that arrived */
    Speech(LiveParts parts, String jobId, String connection, long number) {
        this.runs = parts.runs();
        this.mostInput = parts.config().maxInput().asLongValue();
        this.jobId = jobId;
        this.connection = connection;
        this.number = number;
    }

    /**
     * Passes a message on and answers the number of the last one that arrived. What a client says again, because it did not
     * hear that it had arrived, counts once.
     *
     * @param told the number that the client gave the message
     */
    long say(OptionalLong told, LiveMessage message) throws InterruptedException {
        long next = number + 1;
        if (told.orElse(next) > next) {
            throw new ApiException(InteractiveErrors.INPUT_LOST, "The next message is number " + next);
        }
        if (message instanceof LiveMessage.Input(String text)
                && text.getBytes(StandardCharsets.UTF_8).length > LiveRuns.WINDOW) {
            throw new ApiException(
                    InteractiveErrors.INPUT_TOO_MUCH, "A message holds up to " + LiveRuns.WINDOW + " bytes");
        }
        if (told.orElse(next) == next && feed(next, message)) {
            number = next;
        }
        return number;
    }

    /** Whether the program will get the message; it does not when it has ended. */
    private boolean feed(long next, LiveMessage message) throws InterruptedException {
        while (true) {
            switch (tryToFeed(next, message)) {
                case FED -> {
                    return true;
                }
                case OVER -> {
                    return false;
                }
                case FULL -> Thread.sleep(BETWEEN_TRIES);
                case MUCH ->
                    throw new ApiException(
                            InteractiveErrors.INPUT_TOO_MUCH, "A run reads up to " + mostInput + " bytes");
                case GAP -> throw new ApiException(InteractiveErrors.INPUT_LOST, "The queue has lost what came before");
                case SUPERSEDED -> throw new ApiException(InteractiveErrors.SUPERSEDED, null);
            }
        }
    }

    private LiveRuns.Feeding tryToFeed(long next, LiveMessage message) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return runs.feed(jobId, connection, next, message, mostInput);
            } catch (QueueAwayException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }
}
