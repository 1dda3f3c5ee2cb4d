package dev.codesensei.e2e.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.LiveRun;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs talk with whoever runs them. */
@ExtendWith(SharedSuite.class)
class LiveRunTest {

    /** Prompts, answers, and ends with its input. */
    private static final Program ECHO = Program.python("""
            try:
                while True:
                    print('got', input('> '))
            except EOFError:
                print('bye')
            """);

    private final Api api;

    LiveRunTest(Api api) {
        this.api = api;
    }

    @Test
    void aPromptIsSeenBeforeItsAnswerIsGiven() {
        try (LiveRun run = api.newStudent().live()) {
            run.start(ECHO);

            assertThat(run.awaitOutput("> ")).isEqualTo("> ");
            run.input("héllo\n");
            assertThat(run.awaitOutput("> ")).isEqualTo("got héllo\n> ");
            run.say(Map.of("type", "eof"));

            JsonNode result = run.result();
            assertThat(result.path("verdict").asText()).isEqualTo("OK");
            assertThat(result.path("output").asText()).isEqualTo("> got héllo\n> bye\n");
            assertThat(run.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aCompiledProgramTalksAsWell() {
        try (LiveRun run = api.newStudent().live()) {
            run.start(Program.of("cpp", """
                            #include <iostream>
                            int main() { int n; std::cout << "n? "; std::cin >> n; std::cout << n * n << "\\n"; }
                            """));
            run.await("compiling");
            run.awaitOutput("n? ");

            run.input("12\n");

            assertThat(run.result().path("output").asText()).isEqualTo("n? 144\n");
        }
    }

    @Test
    void anInterruptIsAnException() {
        try (LiveRun run = api.newStudent().live()) {
            run.start(Program.python("""
                            try:
                                print('ready', flush=True)
                                while True: pass
                            except KeyboardInterrupt:
                                print('interrupted')
                            """));
            run.awaitOutput("ready\n");

            run.say(Map.of("type", "signal", "name", "INT"));

            assertThat(run.result().path("output").asText()).isEqualTo("ready\ninterrupted\n");
        }
    }

    @Test
    void aProgramThatIsKilledSaysSo() {
        try (LiveRun run = api.newStudent().live()) {
            run.start(ECHO);
            run.awaitOutput("> ");

            run.say(Map.of("type", "signal", "name", "KILL"));

            JsonNode result = run.result();
            assertThat(result.path("verdict").asText()).isEqualTo("RUNTIME_ERROR");
            assertThat(result.path("run").path("signal").asText()).isEqualTo("SIGKILL");
        }
    }

    @Test
    void outputHasItsLimitAndComesInFewFrames() {
        try (LiveRun run = api.newStudent().live()) {
            run.start(Program.python("while True: print('x' * 1000)"));
            int frames = 0;

            JsonNode next = run.next();
            while (!next.path("type").asText().equals("result")) {
                frames += next.path("type").asText().equals("output") ? 1 : 0;
                next = run.next();
            }

            assertThat(next.path("result").path("verdict").asText()).isEqualTo("OUTPUT_LIMIT");
            assertThat(frames).isLessThan(100);
        }
    }

    @Test
    void whoWasCutOffGoesOn() {
        Caller student = api.newStudent();
        String job;
        String seen;
        try (LiveRun run = student.live()) {
            job = run.start(ECHO);
            run.awaitOutput("> ");
            run.input("one\n");
            run.await("accepted");
            seen = run.lastEventId();
        }

        try (LiveRun run = student.live()) {
            assertThat(run.attach(job, seen)).isEqualTo(1);
            assertThat(run.awaitOutput("> ")).endsWith("got one\n> ");
            run.say(Map.of("type", "eof", "seq", 2));

            assertThat(run.result().path("output").asText()).isEqualTo("> got one\n> bye\n");
        }
    }

    @Test
    void nobodyElseMayAttach() {
        try (LiveRun run = api.newStudent().live();
                LiveRun other = api.newStudent().live()) {
            String job = run.start(ECHO);

            other.say(Map.of("type", "attach", "jobId", job));

            assertRefused(other, "job-not-found", 4404);
            run.say(Map.of("type", "eof"));
            run.result();
        }
    }

    @Test
    void aGuestMayTryItWithTheTokenInTheFirstMessage() {
        String token = api.guest().token();
        try (LiveRun run = api.live(null)) {
            run.say(Map.of("type", "run", "token", token, "code", "print(input())"));
            run.input("hi");
            run.say(Map.of("type", "eof"));

            assertThat(run.result().path("output").asText()).isEqualTo("hi\n");
        }
    }

    @Test
    void withoutATokenNothingRuns() {
        try (LiveRun run = api.live(null)) {
            run.say(Map.of("type", "run", "code", "1"));

            assertRefused(run, "unauthenticated", 4401);
        }
    }

    @Test
    void aFirstMessageThatMakesNoSenseIsRefused() {
        try (LiveRun run = api.newStudent().live()) {
            run.say(Map.of("type", "dance"));

            assertRefused(run, "invalid-request", 4400);
        }
    }

    @Test
    void aRunThatWasCancelledEndsForWhoeverFollowsIt() {
        Caller student = api.newStudent();
        try (LiveRun run = student.live()) {
            String job = run.start(ECHO);
            run.awaitOutput("> ");

            student.cancel(job);

            assertThat(run.result().path("status").asText()).isEqualTo("cancelled");
        }
    }

    @Test
    @Tag("slow")
    void aProgramWhoseClientStaysAwayIsEnded() {
        Caller student = api.newStudent();
        String job;
        try (LiveRun run = student.live()) {
            job = run.start(ECHO);
            run.awaitOutput("> ");
        }

        assertThat(student.result(job).json().path("status").asText()).isEqualTo("processing");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> student.result(job).json().path("status").asText(), "cancelled"::equals);
        assertThat(student.result(job).json().path("message").asText())
                .isEqualTo("Cancelled because nobody was connected for 30 s");
    }

    private static void assertRefused(LiveRun run, String slug, int code) {
        JsonNode error = run.next();
        assertThat(error.path("problem").path("type").asText()).isEqualTo("urn:sensei:error:" + slug);
        assertThat(run.closeCode()).isEqualTo(code);
    }
}
