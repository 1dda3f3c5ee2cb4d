package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.test.JsonSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that speaks to a live run, and has to hear everything in the order in which it is told. */
final class SocketClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JsonSocket socket;

    private SocketClient(JsonSocket socket) {
        this.socket = socket;
    }

    static SocketClient open(int port, @Nullable String token) {
        URI address = URI.create("ws://localhost:" + port + "/api/execution/interactive");
        return new SocketClient(JsonSocket.open(address, token, PATIENCE));
    }

    SocketClient say(String text) {
        socket.send(text).join();
        return this;
    }

    SocketClient say(Map<String, ?> message) {
        socket.say(message);
        return this;
    }

    /** Nobody cares whether all of it could be sent. */
    void send(String text) {
        var _ = socket.send(text);
    }

    /** The next message, which has to be of this type. */
    JsonNode hear(String type) {
        JsonNode next = socket.next().orElseThrow(() -> new AssertionError("Expected " + type + " before the end"));
        if (!next.path("type").asText().equals(type)) {
            throw new AssertionError("Expected " + type + " and heard " + next);
        }
        return next;
    }

    int closeCode() {
        return socket.closeCode();
    }

    @Override
    public void close() {
        socket.close();
    }
}
