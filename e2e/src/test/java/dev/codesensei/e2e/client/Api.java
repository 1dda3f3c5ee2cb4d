package dev.codesensei.e2e.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.e2e.suite.SharedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gateway's HTTP interface. Whatever is sent through here has its answer checked for {@link Hygiene}. */
public final class Api {

    private static final String PASSWORD = "a long enough one";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** Of what is told to come back later, where that is to be expected. */
    private static final int MOST_TRIES = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final Hygiene hygiene;

    public Api(URI gateway, List<String> secretPaths) {
        this.gateway = gateway;
        this.hygiene = new Hygiene(gateway, secretPaths);
    }

    /** Somebody new with an account, signed in. */
    public Caller newStudent() {
        String name = "e2e-" + UUID.randomUUID().toString().substring(0, 12);
        post("/api/auth/register", credentials(name)).expect(201);
        return signedIn(post("/api/auth/login", credentials(name)).expect(200));
    }

    public Caller admin(String password) {
        Map<String, String> credentials = Map.of("username", "admin", "password", password);
        return signedIn(post("/api/auth/login", credentials).expect(200));
    }

    public Caller guest() {
        return signedIn(post("/api/auth/guest", Map.of()).expect(201));
    }

    public Caller with(String token) {
        return new Caller(this, token);
    }

    public static Map<String, String> credentials(String username) {
        return Map.of("username", username, "password", PASSWORD);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body))));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LONGEST);
    }

    /** Fails with {@link UncheckedIOException} when no answer comes. */
    public Answer send(HttpRequest.Builder request) {
        Answer answer = sendOnce(request);
        for (int tries = 0; isAway(answer) && SharedCluster.wanted().isPresent() && tries < MOST_TRIES; tries++) {
            pause(Integer.parseInt(answer.header("Retry-After")));
            answer = sendOnce(request);
        }
        return answer;
    }

    private static boolean isAway(Answer answer) {
        return answer.status() == 503 && !answer.header("Retry-After").isEmpty();
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer sendOnce(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            hygiene.check(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection for a program that reads while it runs; the token may also come with its first message. */
    public LiveRun live(@Nullable String token) {
        return LiveRun.open(gateway, token);
    }

    EventStream stream(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofLines());
            Stream<String> lines = response.body();
            if (response.statusCode() != 200) {
                var answer = new Answer(response.statusCode(), response.headers(), String.join("\n", lines.toList()));
                hygiene.check(answer);
                throw new UnexpectedAnswer(answer);
            }
            return new EventStream(lines, hygiene);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Caller signedIn(Answer answer) {
        return with(answer.json().path("token").asText());
    }
}
