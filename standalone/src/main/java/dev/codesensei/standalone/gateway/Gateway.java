package dev.codesensei.standalone.gateway;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signed-in client of the suite at one address. */
public final class Gateway {

    /** Longer than the longest answer to a waiting call, which is a minute. */
    private static final Duration LIMIT = Duration.ofSeconds(75);

    private static final Duration TOKEN_AGE = Duration.ofMinutes(10);

    private static final int BUSY = 503;

    private static final JSON FORMAT = JSON.std;

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile @Nullable String token;
    private @Nullable Path passwordFile;
    private volatile Instant signedInAt = Instant.EPOCH;

    public Gateway(String address) {
        this.address = address;
    }

    /** Signs in as the user that the first start made. */
    public void signInAsAdmin(Path password) throws IOException {
        token = null;
        signedInAt = Instant.now();
        Map<String, String> credentials = Map.of(
                "username", "admin", "password", Files.readString(password).strip());
        token = post("/api/auth/login", credentials, Token.class).token();
        passwordFile = password;
    }

    /** Goes on as somebody who has signed in already. */
    public void signInWith(String given) {
        token = given;
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
        return read(send(request, BodyHandlers.ofString()), type);
    }

    /** Sends a file, and answers with what was begun; empty when the suite has no room for it at the moment. */
    <T> Optional<T> upload(String path, Path file, Class<T> type) throws IOException {
        HttpRequest request = request(path)
                .timeout(LIMIT)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return response.statusCode() == BUSY ? Optional.empty() : Optional.of(read(response, type));
    }

    <T> T get(String path, Class<T> type) throws IOException {
        return read(send(request(path).timeout(LIMIT).GET().build(), BodyHandlers.ofString()), type);
    }

    /** A token lasts a quarter of an hour, and some work does not. */
    synchronized void renew() throws IOException {
        if (passwordFile != null && signedInAt.plus(TOKEN_AGE).isBefore(Instant.now())) {
            signInAsAdmin(passwordFile);
        }
    }

    private static <T> T read(HttpResponse<String> response, Class<T> type) throws IOException {
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
        } catch (ConnectException e) {
            throw new ConnectException("nothing answers at " + address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Refusal refusal(int status, String body) {
        String reason;
        try {
            ErrorAnswer problem = FORMAT.beanFrom(ErrorAnswer.class, body);
            reason = problem.sentence();
        } catch (IOException e) {
            reason = body;
        }
        return new Refusal("The suite answered %d: %s".formatted(status, reason));
    }

    private record Token(String token) {}
}
