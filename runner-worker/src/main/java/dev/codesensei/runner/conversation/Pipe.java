package dev.codesensei.runner.conversation;

import dev.codesensei.runner.sandbox.OpenInput;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Carries what one program prints to another one's input, as fast as that one reads. What waits here is bounded by what the
 * first one may print.
 */
final class Pipe {

    /** A program may take as long as it is allowed to run, and then the write ends by itself. */
    private static final Duration AS_LONG_AS_IT_RUNS = Duration.ofDays(1);

    private static final byte[] END = {};

    private final OpenInput input = new OpenInput();
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

    /** What the second program reads. */
    OpenInput input() {
        return input;
    }

    /** Never blocks. */
    void carry(byte[] piece) {
        if (piece.length > 0) {
            waiting.add(piece);
        }
    }

    /** The second program sees the end of its input behind all that was carried. */
    void close() {
        waiting.add(END);
    }

    /** Carries until it is closed, or the thread is interrupted. */
    void run() {
        try {
            for (byte[] piece = waiting.take(); piece.length > 0; piece = waiting.take()) {
                input.write(piece, AS_LONG_AS_IT_RUNS);
            }
            input.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the conversation is over
        }
    }
}
