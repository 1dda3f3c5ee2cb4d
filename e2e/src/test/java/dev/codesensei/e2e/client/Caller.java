package dev.codesensei.e2e.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody with a token. */
public record Caller(Api api, String token) {

    private static final String RESULT = "/api/execution/result/";

    /** Runs a program and waits for its result in the same call. */
    public JsonNode run(Program program) {
        return submit(program.waiting()).expect(200).json();
    }

    public Answer submit(Program program) {
        return send(submission(program));
    }

    /** Has a program graded by all tests of its problem. */
    public Answer grade(Program program) {
        return send(post("/api/execution/submit/grade", program));
    }

    public Answer submit(Program program, String idempotencyKey) {
        return send(submission(program).header("Idempotency-Key", idempotencyKey));
    }

    /** Sends a program and closes the connection after a second, whatever has come by then. */
    public void leaveAfterASecond(Program program) {
        assertThatThrownBy(() -> send(submission(program).timeout(Duration.ofSeconds(1))))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Sends a program and returns the id of its job. */
    public String start(Program program) {
        return submit(program).expect(202).json().path("jobId").asText();
    }

    public Answer result(String jobId) {
        return get(RESULT + jobId);
    }

    public Answer resultWithin(String jobId, int seconds) {
        return get(RESULT + jobId + "?waitSeconds=" + seconds);
    }

    public Answer cancel(String jobId) {
        return send(api.request(RESULT + jobId).DELETE());
    }

    /** Sends several programs in one request. */
    public Answer batch(List<Program> programs) {
        Object body =
                Map.of("submissions", programs.stream().map(Program::fields).toList());
        return send(api.request("/api/execution/batch")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.json(body))));
    }

    public Answer get(String path) {
        return send(api.request(path).GET());
    }

    /** What is no text. */
    public byte[] bytes(String path) {
        return api.bytes(signed(api.request(path).GET()));
    }

    public Answer send(HttpRequest.Builder request) {
        return api.send(signed(request));
    }

    /** A connection for a program that reads while it runs. */
    public LiveRun live() {
        return api.live(token);
    }

    /** Follows a job from its first event. */
    public EventStream follow(String jobId) {
        return api.stream(signed(eventsOf(jobId)));
    }

    /** Follows a job from behind an event. */
    public EventStream follow(String jobId, String lastEventId) {
        return api.stream(signed(eventsOf(jobId)).header("Last-Event-ID", lastEventId));
    }

    /** All events of a job, up to its result. */
    public List<Event> events(String jobId, String lastEventId) {
        try (EventStream stream = follow(jobId, lastEventId)) {
            var events = new ArrayList<Event>();
            for (Optional<Event> next = stream.next(); next.isPresent(); next = stream.next()) {
                events.add(next.get());
            }
            return events;
        }
    }

    private HttpRequest.Builder eventsOf(String jobId) {
        return api.request(RESULT + jobId + "/events").header("Accept", "text/event-stream");
    }

    private HttpRequest.Builder submission(Program program) {
        return post("/api/execution/submit", program);
    }

    private HttpRequest.Builder post(String path, Program program) {
        return api.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.json(program.fields())));
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }
}
