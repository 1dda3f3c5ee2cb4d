package dev.codesensei.e2e.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Event;
import dev.codesensei.e2e.client.EventStream;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that nobody wants any more, and many at once. */
@ExtendWith(SharedSuite.class)
class CancelTest {

    private static final Program ENDLESS = Program.python("print('begun', flush=True)\nwhile True: pass\n");

    private static final Program COMPILED_ENDLESS = Program.of(
            "cpp", "#include <bits/stdc++.h>\nint main() { std::puts(\"begun\"); std::fflush(stdout); for (;;); }");

    private final Api api;

    CancelTest(Api api) {
        this.api = api;
    }

    @Test
    void aProgramThatRunsIsEndedAndWhoeverFollowsItHearsOfThat() {
        Caller student = api.newStudent();
        for (Program program : List.of(ENDLESS, COMPILED_ENDLESS)) {
            String job = student.start(program);
            try (EventStream events = student.follow(job)) {
                awaitOutput(events);

                student.cancel(job);

                assertThat(lastOf(events).json().path("verdict").asText()).isEqualTo("CANCELLED");
            }
            JsonNode result = student.result(job).expect(200).json();
            assertThat(result.path("status").asText()).isEqualTo("cancelled");
            assertThat(result.path("output").asText()).isEqualTo("begun\n");
        }
    }

    @Test
    void whatWaitsBehindOthersIsOverAtOnce() {
        Caller student = api.newStudent();
        List<String> jobs = new ArrayList<>();
        student.batch(Collections.nCopies(12, ENDLESS))
                .expect(202)
                .json()
                .path("items")
                .forEach(item -> jobs.add(item.path("jobId").asText()));

        for (String job : jobs.reversed()) {
            student.cancel(job);
        }

        for (String job : jobs) {
            assertThat(student.resultWithin(job, 30)
                            .expect(200)
                            .json()
                            .path("verdict")
                            .asText())
                    .isEqualTo("CANCELLED");
        }
        assertThat(student.run(Program.python("print('next')")).path("output").asText())
                .isEqualTo("next\n");
    }

    @Test
    void aProgramEndsWithTheConnectionOfWhoAskedForThat() {
        Caller student = api.newStudent();

        student.leaveAfterASecond(ENDLESS.waiting().with("cancelOnDisconnect", true));

        String job = student.get("/api/execution/submissions?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("jobId")
                .asText();
        assertThat(student.resultWithin(job, 5)
                        .expect(200)
                        .json()
                        .path("verdict")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aBatchIsAcceptedInItsOrder() {
        Caller student = api.newStudent();
        List<Program> programs =
                List.of(Program.python("print(1)"), Program.of("cobol", "x"), Program.python("print(3)"));

        JsonNode items = student.batch(programs).expect(202).json().path("items");

        List<String> outputs = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.has("error")
                        ? item.path("error").path("type").asText()
                        : student.resultWithin(item.path("jobId").asText(), 30)
                                .json()
                                .path("output")
                                .asText())
                .toList();
        assertThat(outputs).containsExactly("1\n", "urn:sensei:error:invalid-request", "3\n");
    }

    private static void awaitOutput(EventStream events) {
        Event event = events.next().orElseThrow();
        while (!event.name().equals("output")) {
            event = events.next().orElseThrow();
        }
    }

    private static Event lastOf(EventStream events) {
        Event event = events.next().orElseThrow();
        while (!event.name().equals("result")) {
            event = events.next().orElseThrow();
        }
        return event;
    }
}
