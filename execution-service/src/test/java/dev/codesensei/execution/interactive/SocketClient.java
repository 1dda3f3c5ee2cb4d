package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that speaks to a live run. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS = 10;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private SocketClient(int port, @Nullable String token) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/api/execution/interactive"), this)
                .join();
    }

    static SocketClient open(int port, @Nullable String token) {
        return new SocketClient(port, token);
    }

    SocketClient say(String text) {
        send(text).join();
        return this;
    }

    /** The same, and nobody cares whether all of it could be sent. */
    CompletableFuture<WebSocket> send(String text) {
        return socket.sendText(text, true);
    }

    SocketClient say(Map<String, ?> message) {
        try {
            return say(JSON.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The next message, which has to be of this type. */
    JsonNode hear(String type) throws InterruptedException {
        JsonNode next = heard.poll(SECONDS, TimeUnit.SECONDS);
        if (next == null || !next.path("type").asText().equals(type)) {
            throw new AssertionError("Expected " + type + " and heard " + next);
        }
        return next;
    }

    /** The code with which the other side closes. */
    int closeCode() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            try {
                heard.add(JSON.readTree(message.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }
}
