package dev.codesensei.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The client's end of a WebSocket on which JSON objects are exchanged. It hears everything and forgets nothing. */
public final class JsonSocket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BROKEN = 1006;
    private static final int LOOK_MILLIS = 100;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final Duration patience;
    private final WebSocket socket;

    private JsonSocket(URI address, @Nullable String token, Duration patience) {
        this.patience = patience;
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.buildAsync(address, this).join();
    }

    /**
     * Connects.
     *
     * @param patience how long anything is waited for before the test fails
     */
    public static JsonSocket open(URI address, @Nullable String token, Duration patience) {
        return new JsonSocket(address, token, patience);
    }

    /** Sends a message of any kind; nobody has to care whether all of it could be sent. */
    public CompletableFuture<WebSocket> send(String text) {
        return socket.sendText(text, true);
    }

    public void say(Map<String, ?> said) {
        try {
            send(JSON.writeValueAsString(said)).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The next message; empty when there is none left and the connection is closed. */
    public Optional<JsonNode> next() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                boolean last = closed.isDone();
                JsonNode next = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null || last) {
                    return Optional.ofNullable(next);
                }
            }
            throw new AssertionError("Nothing was heard");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The code with which the other side closes; 1006 when it just went away. */
    public int closeCode() {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The connection was not closed", e);
        }
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
            heard.add(read(message.toString()));
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
        closed.complete(BROKEN);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
