package dev.codesensei.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.benchmarks.subject.Wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One of many users of the suite, on connections that all of them share. Cheap, and judges nothing that comes back. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PASSWORD = "a long enough one";

    private final Wires wires;
    private final String token;

    private Visitor(Wires wires, String token) {
        this.wires = wires;
        this.token = token;
    }

    /** Makes an account. */
    public static void register(Wires wires, String name) throws IOException {
        call(wires, "/api/auth/register", credentials(name), 201);
    }

    /** Signs in with an account. */
    public static Visitor signIn(Wires wires, String name) throws IOException {
        return new Visitor(
                wires,
                call(wires, "/api/auth/login", credentials(name), 200)
                        .path("token")
                        .asText());
    }

    /** Somebody new without an account. */
    public static Visitor guest(Wires wires) throws IOException {
        return new Visitor(
                wires,
                call(wires, "/api/auth/guest", Map.of(), 201).path("token").asText());
    }

    /** Sends a body to be read as JSON. */
    public Reply post(String path, Object body) throws IOException {
        return wires.exchange("POST " + path, headers(), JSON.writeValueAsBytes(body));
    }

    public Reply get(String path) throws IOException {
        return wires.exchange("GET " + path, headers(), new byte[0]);
    }

    /** Opens a stream of events on a connection of its own and returns when its answer has begun. */
    public Wire follow(String jobId, int buffer) throws IOException {
        Wire wire = Wire.open(wires.address(), buffer);
        Reply head = wire.begin("GET /api/execution/result/" + jobId + "/events", headers(), new byte[0]);
        if (head.status() != 200) {
            wire.close();
            throw new IOException("No stream but " + head.status());
        }
        return wire;
    }

    public static JsonNode json(Reply reply) throws IOException {
        return JSON.readTree(reply.body());
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static Map<String, String> credentials(String name) {
        return Map.of("username", name, "password", PASSWORD);
    }

    private static JsonNode call(Wires wires, String path, Map<String, String> body, int wanted) throws IOException {
        Reply reply = wires.exchange(
                "POST " + path,
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
        if (reply.status() != wanted) {
            throw new IOException("%s: %d %s".formatted(path, reply.status(), reply.body()));
        }
        return json(reply);
    }
}
