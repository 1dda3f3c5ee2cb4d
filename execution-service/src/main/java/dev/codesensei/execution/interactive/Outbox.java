package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import io.quarkus.logging.Log;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.concurrent.locks.ReentrantLock;

/** What is told to one client, one message at a time and in order, until the connection is closed. */
final class Outbox {

    /** Codes from 4000 on are an application's own; ours are the HTTP status that the same failure has elsewhere. */
    private static final int FAILURES = 4000;

    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;

    private final WebSocketConnection connection;
    private final ObjectMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;

    Outbox(WebSocketConnection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** An empty message of this type, to be filled and sent. */
    ObjectNode message(String type) {
        return json.createObjectNode().put("type", type);
    }

    /** Sends a message, as fast as the client reads. Nothing happens when it has gone. */
    void send(String type, String eventId, ObjectNode body) {
        ObjectNode message = message(type).put("eventId", eventId);
        message.setAll(body);
        write(message);
    }

    void send(ObjectNode message) {
        write(message);
    }

    /** Says what is wrong and closes the connection. */
    void fail(ApiException failure) {
        write(message("error").set("problem", json.valueToTree(ErrorBody.of(failure))));
        close(FAILURES + failure.code().status().getStatusCode(), failure.code().slug());
    }

    boolean isClosed() {
        return closed || !connection.isOpen();
    }

    /** Everything has been said. */
    void finish() {
        close(NORMAL, "done");
    }

    /** This process ends, and what it says goes on elsewhere. */
    void leave() {
        close(GOING_AWAY, "attach again");
    }

    private void write(ObjectNode message) {
        lock.lock();
        try {
            if (!closed && connection.isOpen()) {
                connection.sendTextAndAwait(json.writeValueAsString(message));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message can be written", e);
        } catch (RuntimeException e) {
            Log.debugf("A client has gone: %s", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    /** Not under the lock: whoever holds it may be waiting for a client that reads no more. */
    private void close(int code, String reason) {
        if (closed) {
            return;
        }
        closed = true;
        connection
                .close(new CloseReason(code, reason))
                .subscribe()
                .with(_ -> {}, failure -> Log.debugf("A client has gone: %s", failure.getMessage()));
    }
}
