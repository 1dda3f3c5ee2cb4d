package dev.codesensei.benchmarks.subject;

import dev.codesensei.benchmarks.subject.Wire.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Connections to one door, as many as are needed at once, used again as browsers do it. */
public final class Wires implements AutoCloseable {

    private static final int BUFFER = 4096;

    /** Well before the other side would hang up. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final URI address;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(Wire wire, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    public Wires(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    Reply exchange(String start, Map<String, String> headers, byte[] body) throws IOException {
        Wire wire = take();
        try {
            Reply reply = wire.exchange(start, headers, body);
            idle.push(new Idle(wire, System.nanoTime()));
            return reply;
        } catch (IOException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private Wire take() throws IOException {
        @Nullable Idle latest = idle.poll();
        while (latest != null && !latest.isFresh()) {
            latest.wire().close();
            latest = idle.poll();
        }
        return latest == null ? Wire.open(address, BUFFER) : latest.wire();
    }

    @Override
    public void close() throws IOException {
        for (Idle one = idle.poll(); one != null; one = idle.poll()) {
            one.wire().close();
        }
    }
}
