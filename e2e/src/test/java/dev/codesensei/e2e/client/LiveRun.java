package dev.codesensei.e2e.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
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

/** A WebSocket to a program that runs. */
public final class LiveRun implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;
    private String lastEventId = "0";

    private LiveRun(URI address, @Nullable String token) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.buildAsync(address, this).join();
    }

    static LiveRun open(URI gateway, @Nullable String token) {
        return new LiveRun(URI.create("ws://" + gateway.getRawAuthority() + "/api/execution/interactive"), token);
    }

    /** Sends the program; answers the id of its job. */
    public String start(Program program) {
        var run = new LinkedHashMap<String, Object>(program.fields());
        run.put("type", "run");
        say(run);
        return await("queued").path("jobId").asText();
    }

    /** Goes on with a program behind an event; answers the number of the last message that had arrived. */
    public long attach(String jobId, String after) {
        say(Map.of("type", "attach", "jobId", jobId, "lastEventId", after));
        return await("attached").path("seq").asLong();
    }

    public void input(String text) {
        say(Map.of("type", "input", "data", text));
    }

    public void say(Map<String, ?> said) {
        try {
            socket.sendText(JSON.writeValueAsString(said), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The next message of this type; others are passed over, but for errors. */
    public JsonNode await(String type) {
        while (true) {
            JsonNode next = next();
            String heard = next.path("type").asText();
            if (heard.equals(type)) {
                return next;
            }
            if (heard.equals("error")) {
                throw new AssertionError("Expected " + type + " and heard " + next);
            }
        }
    }

    /** What is printed until this has been printed. */
    public String awaitOutput(String end) {
        var printed = new StringBuilder();
        while (printed.indexOf(end) < 0) {
            printed.append(await("output").path("data").asText());
        }
        return printed.toString();
    }

    /** The next message, whatever it is. */
    public JsonNode next() {
        return nextUnlessClosed().orElseThrow(() -> new AssertionError("The connection was closed"));
    }

    /** The next message; empty when there is none left and the connection is closed. */
    public Optional<JsonNode> nextUnlessClosed() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (System.nanoTime() < deadline) {
                boolean last = closed.isDone();
                JsonNode next = messages.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    lastEventId = next.path("eventId").asText(lastEventId);
                    return Optional.of(next);
                }
                if (last) {
                    return Optional.empty();
                }
            }
            throw new AssertionError("Nothing was heard");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The result document, which is the last message. */
    public JsonNode result() {
        return await("result").path("result");
    }

    /** Behind which event to go on. */
    public String lastEventId() {
        return lastEventId;
    }

    /** The code with which the suite closes; 1006 when it just went away. */
    public int closeCode() {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
            try {
                messages.add(JSON.readTree(message.toString()));
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
        closed.complete(1006);
    }
}
