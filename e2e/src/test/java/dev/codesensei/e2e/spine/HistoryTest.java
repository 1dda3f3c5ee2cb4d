package dev.codesensei.e2e.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Event;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What users see of what they ran: all of it later, parts of it cheaply, and its output while it comes. */
@ExtendWith(SharedSuite.class)
class HistoryTest {

    private static final String HISTORY = "/api/execution/submissions";

    private final Api api;

    HistoryTest(Api api) {
        this.api = api;
    }

    @Test
    void usersFindWhatTheyRanPageByPage() {
        Caller student = api.newStudent();
        student.run(Program.python("print(1)").stdin("").with("problemId", "first"));
        student.run(Program.python("print(2)").stdin("").with("problemId", "second"));
        student.run(Program.python("1/0").stdin("").with("problemId", "second"));

        JsonNode newest = student.get(HISTORY + "?limit=2").expect(200).json();
        JsonNode rest = student.get(
                        HISTORY + "?limit=2&after=" + newest.path("next").asText())
                .expect(200)
                .json();

        assertThat(newest.path("items").findValuesAsText("verdict")).containsExactly("RUNTIME_ERROR", "OK");
        assertThat(rest.path("items").findValuesAsText("problemId")).containsExactly("first");
        assertThat(rest.hasNonNull("next")).isFalse();
        assertThat(student.get(HISTORY + "?problemId=second&verdict=OK").json().path("items"))
                .hasSize(1);
        assertThat(api.newStudent().get(HISTORY).json().path("items")).isEmpty();
    }

    @Test
    void aHistoryOfLargeResultsIsNoBurden() {
        Caller student = api.newStudent();
        Program large = Program.python("import base64, os\nprint(base64.b64encode(os.urandom(700_000)).decode())");
        JsonNode jobs =
                student.batch(Collections.nCopies(100, large)).expect(202).json();
        String last = jobs.path("items").path(99).path("jobId").asText();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> student.resultWithin(last, 30).status(), status -> status == 200);

        JsonNode page = student.get(HISTORY + "?limit=100").expect(200).json();

        assertThat(page.path("items")).hasSize(100);
        assertThat(student.get("/api/execution/result/" + last)
                        .expect(200)
                        .json()
                        .path("run")
                        .path("stdout")
                        .asText())
                .hasSizeGreaterThan(900_000);
    }

    @Test
    void whoPollsIsSentOnlyWhatIsNewAndWasAskedFor() {
        Caller student = api.newStudent();
        String job = student.run(Program.python("print('hi')")).path("jobId").asText();
        String parts = "/api/execution/result/" + job + "?fields=status,run.stdout";

        Answer answer = student.get(parts).expect(200);
        Answer again = student.send(api.request(parts).header("If-None-Match", answer.header("ETag")));

        assertThat(answer.body()).isEqualTo("{\"status\":\"completed\",\"run\":{\"stdout\":\"hi\\n\"}}");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aProgramThatPrintsLetterByLetterIsFollowedInFewFramesAndNothingIsLostBetweenThem() {
        Caller student = api.newStudent();
        String job = student.start(Program.python("""
                import sys
                for i in range(5000):
                    print(i, flush=True)
                    print(-i, file=sys.stderr, flush=True)
                """));

        List<Event> live = student.events(job, "0");

        JsonNode run = live.getLast().json().path("run");
        Map<String, String> told = printed(live);
        assertThat(told.get("stdout")).isEqualTo(run.path("stdout").asText()).endsWith("4999\n");
        assertThat(told.get("stderr")).isEqualTo(run.path("stderr").asText()).endsWith("-4999\n");
        int half = live.size() / 2;
        Map<String, String> inTwoParts = printed(live.subList(0, half));
        printed(student.events(job, live.get(half - 1).id()))
                .forEach((stream, text) -> inTwoParts.merge(stream, text, String::concat));
        assertThat(inTwoParts).isEqualTo(told);
    }

    private static Map<String, String> printed(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("output"))
                .map(Event::json)
                .collect(Collectors.toMap(
                        output -> output.path("stream").asText(),
                        output -> output.path("data").asText(),
                        String::concat));
    }
}
