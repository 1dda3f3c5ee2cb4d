package dev.codesensei.benchmarks.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One client with connections of its own, signed in as a guest. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is slower is told with all that the result says, so that the logs can be searched for it. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String token;

    private Client(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Signs in. */
    public static Client of(URI gateway) throws IOException, InterruptedException {
        var anonymous = new Client(gateway, "");
        JsonNode guest = anonymous.send(
                HttpRequest.newBuilder(gateway.resolve("/api/auth/guest")).POST(BodyPublishers.noBody()));
        return new Client(gateway, guest.path("token").asText());
    }

    /** Signs in somebody who has an account. */
    public static Client of(URI gateway, String username, String password) throws IOException, InterruptedException {
        JsonNode signedIn = new Client(gateway, "")
                .send("POST", "/api/auth/login", Map.of("username", username, "password", password), "");
        return new Client(gateway, signedIn.path("token").asText());
    }

    /** The same user on another door. */
    public Client at(URI other) {
        return new Client(other, token);
    }

    /** Runs a program in Python, waits for its result, and insists that it went well. */
    public JsonNode run(String code) throws IOException, InterruptedException {
        return run("python", code);
    }

    /** The same in any language. */
    public JsonNode run(String language, String code) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String body = JSON.writeValueAsString(Map.of("language", language, "code", code, "wait", true));
        JsonNode result = send(HttpRequest.newBuilder(address.resolve("/api/execution/submit"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(90))
                .POST(BodyPublishers.ofString(body)));
        if (!"OK".equals(result.path("verdict").asText())) {
            throw new IOException("The program did not run well: " + result);
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        if (took.compareTo(SLOW) > 0) {
            System.err.printf("slow: %d ms, %s%n", took.toMillis(), result);
        }
        return result;
    }

    /** Sends a program in Python that may queue for long, then holds a call until its result comes. */
    public JsonNode hold(String code) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("language", "python", "code", code));
        JsonNode accepted = send(HttpRequest.newBuilder(address.resolve("/api/execution/submit"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
        return get("/api/execution/result/" + accepted.path("jobId").asText() + "?waitSeconds=60");
    }

    /** Has a program graded and waits for its result. */
    public JsonNode grade(String problem, String language, String code) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of("problemId", problem, "language", language, "code", code, "wait", true);
        return send("POST", "/api/execution/submit/grade", body, "");
    }

    /**
     * Sends JSON.
     *
     * @param version of what is changed; empty for what is new
     */
    public JsonNode send(String method, String path, Object body, String version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(90))
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(version.isEmpty() ? request : request.header("If-Match", version));
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
