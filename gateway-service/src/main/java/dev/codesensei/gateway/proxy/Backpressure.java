package dev.codesensei.gateway.proxy;

import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/** Lets who sends wait for who reads, so that the gateway holds a few chunks of a body at most. */
final class Backpressure {

    private Backpressure() {}

    /** After a write. That the reader has caught up counts as a move. */
    static void waitWhileFull(ReadStream<?> from, WriteStream<?> to, Deadline deadline) {
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(_ -> {
                deadline.moved();
                from.resume();
            });
        }
    }
}
