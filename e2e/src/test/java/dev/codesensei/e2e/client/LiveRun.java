package dev.codesensei.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.test.JsonSocket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A WebSocket to a program that runs. */
public final class LiveRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonSocket socket;
    private String lastEventId = "0";

    private LiveRun(JsonSocket socket) {
        this.socket = socket;
    }

    static LiveRun open(URI gateway, @Nullable String token) {
        URI address = URI.create("ws://" + gateway.getRawAuthority() + "/api/execution/interactive");
        return new LiveRun(JsonSocket.open(address, token, PATIENCE));
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
        socket.say(said);
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
        Optional<JsonNode> next = socket.next();
        next.ifPresent(message -> lastEventId = message.path("eventId").asText(lastEventId));
        return next;
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
        return socket.closeCode();
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        socket.close();
    }
}
