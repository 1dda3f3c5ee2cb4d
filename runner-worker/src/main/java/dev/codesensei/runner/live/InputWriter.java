package dev.codesensei.runner.live;

import dev.codesensei.judge.LiveMessage;
import dev.codesensei.runner.sandbox.OpenInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes to a program, as fast as it reads. What waits here is bounded by whoever sends it: no more than the window of a
 * live run, or all that a run was sent when it is begun anew.
 */
final class InputWriter {

    /** A program may take as long as it is allowed to run, and then the write ends by itself. */
    private static final Duration AS_LONG_AS_IT_RUNS = Duration.ofDays(1);

    private final OpenInput input;
    private final Runnable written;
    private final BlockingQueue<LiveMessage> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong taken = new AtomicLong();

    /**
     * Nothing happens before {@link #write} is run.
     *
     * @param written is run when there is room for more
     */
    InputWriter(OpenInput input, Runnable written) {
        this.input = input;
        this.written = written;
    }

    void add(LiveMessage message) {
        waiting.add(message);
    }

    /** Bytes that were written so far. */
    long taken() {
        return taken.get();
    }

    /** Writes until the thread is interrupted. */
    void write() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                write(waiting.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the run is over
        }
    }

    private void write(LiveMessage message) throws InterruptedException {
        switch (message) {
            case LiveMessage.Input(String text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                input.write(bytes, AS_LONG_AS_IT_RUNS);
                taken.addAndGet(bytes.length);
                written.run();
            }
            case LiveMessage.End _ -> input.end();
            case LiveMessage.Signal _ -> throw new IllegalArgumentException("A signal is not written");
        }
    }
}
