package dev.codesensei.standalone.gateway;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A signed-in client of the suite at one address. */
public final class Gateway {

    /** Longer than the longest answer to a waiting call, which is a minute. */
    private static final Duration LIMIT = Duration.ofSeconds(75);

    private static final JSON FORMAT = JSON.std;

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private @Nullable String token;

    public Gateway(String address) {
        this.address = address;
    }

    /** Signs in as the user that the first start made. */
    public void signInAsAdmin(Path passwordFile) throws IOException {
        String password = Files.readString(passwordFile).strip();
        Token granted = post("/api/auth/login", Map.of("username", "admin", "password", password), Token.class);
        token = granted.token();
    }

    /** Signs in as somebody who may run programs and nothing else. */
    public void signInAsGuest() throws IOException {
        token = post("/api/auth/guest", Map.of(), Token.class).token();
    }

    /** Answers with the result, or with a job that is still on its way after a minute. */
    public Answer submitAndWait(Program program) throws IOException {
        return post("/api/execution/submit?wait=true", program.request(), Answer.class);
    }

    /** Answers as soon as the job is accepted. */
    public Answer submit(Program program) throws IOException {
        return post("/api/execution/submit", program.request(), Answer.class);
    }

    /** The events of a job as they come; blocks while the listener does, returns after the last. */
    public void follow(String jobId, EventStream.Listener listener) throws IOException {
        HttpRequest request = request("/api/execution/result/%s/events".formatted(jobId))
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw refusal(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            EventStream.read(body, listener);
        }
    }

    private <T> T post(String path, Map<String, ?> body, Class<T> type) throws IOException {
        HttpRequest request = request(path)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FORMAT.asString(body)))
                .build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw refusal(response.statusCode(), response.body());
        }
        return FORMAT.beanFrom(type, response.body());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Refusal refusal(int status, String body) {
        String reason;
        try {
            Problem problem = FORMAT.beanFrom(Problem.class, body);
            reason = problem.sentence();
        } catch (IOException e) {
            reason = body;
        }
        return new Refusal("The suite answered %d: %s".formatted(status, reason));
    }

    private record Token(String token) {}

    private record Problem(
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> violations) {

        String sentence() {
            var said = new StringBuilder(detail != null ? detail : String.valueOf(title));
            if (violations != null) {
                for (Violation violation : violations) {
                    said.append("; ").append(violation.field()).append(": ").append(violation.message());
                }
            }
            return said.toString();
        }
    }

    private record Violation(
            @Nullable String field, @Nullable String message) {}
}
