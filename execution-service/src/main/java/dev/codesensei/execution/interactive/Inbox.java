package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What a client has said and nobody has looked at yet. A client that keeps to the window never fills it. */
final class Inbox {

    /** The window, with each byte written as an escape. */
    private static final int MOST_CHARS = 6 * (64 << 10) + (16 << 10);

    private static final int MOST_MESSAGES = 4096;

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger chars = new AtomicInteger();
    private volatile long lastSign = System.nanoTime();
    private volatile boolean begun;

    /** Takes a message, or refuses it: the program does not read as fast as the client sends. */
    void add(String message) {
        sign();
        if (begun) {
            int now = chars.addAndGet(message.length());
            if (now > MOST_CHARS || waiting.size() >= MOST_MESSAGES) {
                throw new ApiException(
                        InteractiveErrors.INPUT_TOO_MUCH, "Send no more than 64 KiB beyond what was accepted");
            }
        }
        begun = true;
        waiting.add(message);
    }

    /** The client is alive. */
    void sign() {
        lastSign = System.nanoTime();
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    /** The first message, which brings a whole program and is not counted. */
    Optional<String> first(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    String next() throws InterruptedException {
        String message = waiting.take();
        chars.addAndGet(-message.length());
        return message;
    }
}
