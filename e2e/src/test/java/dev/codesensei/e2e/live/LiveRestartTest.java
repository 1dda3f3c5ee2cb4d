package dev.codesensei.e2e.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.LiveRun;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies between a program and its client may die: the client attaches again, and nothing is lost or doubled. */
class LiveRestartTest {

    private static final int LINES = 40;

    /** Counts what it reads, line by line, so that each line that is missing or doubled shows. */
    private static final Program COUNTS = Program.python("""
            import sys
            for number, line in enumerate(sys.stdin, 1):
                print(number, line, end='', flush=True)
            """);

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = Suite.start();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-service", "execution-service"})
    void whatIsKilledLosesAndDoublesNothing(String part) {
        talkWhileSomethingEnds(part, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-service", "execution-service"})
    @Tag("slow")
    void whatIsToldToEndLosesAndDoublesNothing(String part) {
        talkWhileSomethingEnds(part, false);
    }

    @Test
    @Tag("slow")
    void aRunnerThatDiesIsFollowedByOneThatReadsEverythingAgain() {
        Caller student = suite.api().newStudent();
        try (LiveRun run = student.live()) {
            run.start(COUNTS);
            run.input("one\n");
            run.awaitOutput("1 one\n");

            end("runner-worker", true);

            while (run.await("running").path("attempt").asInt() < 2) {}
            run.input("two\n");
            assertThat(run.awaitOutput("2 two\n")).isEqualTo("1 one\n2 two\n");
            run.say(Map.of("type", "eof"));
            assertThat(run.result().path("output").asText()).isEqualTo("1 one\n2 two\n");
        }
    }

    @Test
    @Tag("slow")
    void aRunThatWaitsForNobodyNeverBeginsThoughTheServiceThatHadItsClientDied() {
        Caller crowd = suite.api().newStudent();
        List<String> sleepers = takeAllSlots(crowd);
        Caller student = suite.api().newStudent();
        try (LiveRun run = student.live()) {
            String job = run.start(COUNTS);

            end("execution-service", true);
            run.close();

            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> student.result(job).json().path("verdict").asText(), "CANCELLED"::equals);
            assertThat(student.result(job).json().path("attempt").asInt()).isZero();
        } finally {
            sleepers.forEach(crowd::cancel);
        }
    }

    private static List<String> takeAllSlots(Caller crowd) {
        int slots = crowd.get("/api/execution/queue/stats")
                .expect(200)
                .json()
                .path("warmPool")
                .path("slots")
                .asInt();
        Program sleeper = Program.python("import time; time.sleep(170)").limit("wallMillis", 180_000);
        List<String> sleepers =
                IntStream.range(0, slots).mapToObj(_ -> crowd.start(sleeper)).toList();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sleepers.stream()
                        .allMatch(job ->
                                crowd.result(job).json().path("status").asText().equals("processing")));
        return sleepers;
    }

    private static void talkWhileSomethingEnds(String part, boolean kill) {
        Caller student = suite.api().newStudent();
        var talk = new Talk(student);

        talk.sayUpTo(LINES / 2);
        end(part, kill);
        talk.sayUpTo(LINES);

        JsonNode result = talk.finish();
        assertThat(result.path("verdict").asText()).isEqualTo("OK");
        assertThat(talk.printed.toString()).isEqualTo(result.path("output").asText());
        assertThat(talk.printed.toString())
                .isEqualTo(IntStream.rangeClosed(1, LINES)
                        .mapToObj(number -> number + " line " + number + "\n")
                        .collect(Collectors.joining()));
    }

    private static void end(String part, boolean kill) {
        ProcessHandle process = suite.process(part).orElseThrow();
        if (kill) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    /** A client as it should be: it attaches again when it is cut off, and says again what was not accepted. */
    private static final class Talk {

        private final Caller student;
        private final StringBuilder printed = new StringBuilder();
        private final String job;
        private LiveRun run;
        private String seen;
        private long said;

        Talk(Caller student) {
            this.student = student;
            this.run = student.live();
            this.job = run.start(COUNTS);
            this.seen = run.lastEventId();
        }

        void sayUpTo(int last) {
            while (said < last) {
                try {
                    run.say(Map.of("type", "input", "data", "line " + (said + 1) + "\n", "seq", said + 1));
                    listenFor("accepted");
                } catch (CutOffException | CompletionException _) {
                    attachAgain();
                }
            }
        }

        JsonNode finish() {
            while (true) {
                try {
                    run.say(Map.of("type", "eof", "seq", said + 1));
                    return listenFor("result").path("result");
                } catch (CutOffException | CompletionException _) {
                    attachAgain();
                }
            }
        }

        private JsonNode listenFor(String type) {
            while (true) {
                JsonNode next = run.nextUnlessClosed().orElseThrow(CutOffException::new);
                seen = next.path("eventId").asText(seen);
                said = next.path("type").asText().equals("accepted")
                        ? next.path("seq").asLong()
                        : said;
                if (next.path("type").asText().equals("output")) {
                    printed.append(next.path("data").asText());
                }
                if (next.path("type").asText().equals("error")) {
                    throw new CutOffException();
                }
                if (next.path("type").asText().equals(type)) {
                    return next;
                }
            }
        }

        private void attachAgain() {
            run.close();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                run = student.live();
                said = run.attach(job, seen);
                return true;
            });
        }
    }

    /** The connection is gone. */
    private static final class CutOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
